import { createHash } from 'node:crypto';

/*
 * The standard wants a UUID for everything. What is looked up by its id carries the id of our own in
 * it, both ways, so that no table of ids is kept: a UUID of version 8, whose bits are free, with the
 * twelve bytes of the id around the kind of thing it is.
 *
 *   6720f1a2-b3c4-8000-80kk-d5e6f7a8b9c0     the id 6720f1a2b3c4d5e6f7a8b9c0 as kind kk
 *
 * All else has a UUID of version 5 out of the thing it belongs to and its place there.
 */

const kinds = {
  service: '01',
  serviceAtLocation: '02',
  location: '03',
  organization: '04',
} as const;
export type IdKind = keyof typeof kinds;

/** Of all version 5 UUIDs that belong to nothing else. Never changes. */
const NAMESPACE = '8e1f6f0b-5a0c-4d3e-9a57-0d3b1c7e42aa';

export function uuidOf(kind: IdKind, id: string): string {
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-8000-80${kinds[kind]}-${id.slice(12)}`;
}

/** The id of our own in a UUID of this kind; null where it is none. */
export function idIn(kind: IdKind, uuid: string): string | null {
  const shape = /^([0-9a-f]{8})-([0-9a-f]{4})-8000-80([0-9a-f]{2})-([0-9a-f]{12})$/;
  const [, first = '', second = '', found, last = ''] = shape.exec(uuid.toLowerCase()) ?? [];
  return found === kinds[kind] ? `${first}${second}${last}` : null;
}

/** The same each time for the same words within the same thing (RFC 9562, version 5). */
export function namedUuid(name: string, within: string = NAMESPACE): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(within.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

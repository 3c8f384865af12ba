import { timingSafeEqual } from 'node:crypto';

import { keyedHash } from '../lib/keyed-hash.ts';
import type { Tools } from '../lib/tools.ts';
import { streams, type MailStream } from './contract.ts';

/** Whose letters of which stream one press stops. */
export interface StopLink {
  countyId: string;
  personId: string;
  stream: MailStream;
}

const PURPOSE = 'notifications.stop';
const shape = /^([0-9a-f]{24})\.([0-9a-f]{24})\.([a-zA-Z]{1,30})\.([\w-]{43})$/;
const mailStreams: readonly MailStream[] = ['digest', 'urgent', ...streams];

/**
 * The secret part of the address by which a mail program stops a stream. It is signed and nothing of it
 * is stored. It does not run out: an old letter can be what somebody has at hand.
 */
export function writeStopLink(tools: Pick<Tools, 'env'>, link: StopLink): string {
  const said = [link.countyId, link.personId, link.stream].join('.');
  return `${said}.${sign(tools, said)}`;
}

/** What the link says, or null where it is not one of ours. */
export function readStopLink(tools: Pick<Tools, 'env'>, text: string): StopLink | null {
  const [, countyId, personId, name, signature] = shape.exec(text) ?? [];
  const stream = mailStreams.find((one) => one === name);
  if (!countyId || !personId || !stream || !signature) return null;
  const said = [countyId, personId, stream].join('.');
  const isOurs = timingSafeEqual(Buffer.from(sign(tools, said)), Buffer.from(signature));
  return isOurs ? { countyId, personId, stream } : null;
}

function sign(tools: Pick<Tools, 'env'>, said: string): string {
  return keyedHash(tools, PURPOSE, said).toString('base64url');
}

import { z } from 'zod';

import type { ContactRecord } from './contact.model.ts';

/** Where a page of contacts ends. */
export interface ContactCursor {
  /** Which half of the list: what can be relied on, or what needs checking. */
  half: 'relied' | 'needsCheck';
  organisationKey: string;
  nameKey: string;
  id: string;
}

const parts = z.tuple([
  z.enum(['relied', 'needsCheck']),
  z.string().max(240),
  z.string().max(160),
  z.string().regex(/^[0-9a-f]{24}$/),
]);

export function writeCursor(
  half: ContactCursor['half'],
  { organisationKey, nameKey, _id }: ContactRecord,
): string {
  const text = JSON.stringify([half, organisationKey, nameKey, _id.toString()]);
  return Buffer.from(text).toString('base64url');
}

/** Null, which is the beginning, for what we have not written. */
export function readCursor(text: string | undefined): ContactCursor | null {
  if (text === undefined) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [half, organisationKey, nameKey, id] = parts.parse(read);
    return { half, organisationKey, nameKey, id };
  } catch {
    return null;
  }
}

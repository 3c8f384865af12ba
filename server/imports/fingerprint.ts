import { createHash } from 'node:crypto';

import type { SheetForm } from '../lib/sheet-rows.ts';
import { toNameKey } from '../lib/text/name-key.ts';

/** The same for rows that say the same, in whatever file, order of columns or letters. */
export function fingerprintOf(organisation: string, form: SheetForm): string {
  const said = Object.entries(form).sort(([one], [other]) => (one < other ? -1 : 1));
  const words = JSON.stringify([toNameKey(organisation), said]);
  return createHash('sha256').update(words).digest('base64url');
}

import type { Position } from './contract.ts';
import { textBefore } from './find-matches.ts';
import { findPostcodes } from './postcode.ts';
import { findStreetAddresses } from './street-address.ts';

/** A street or a postcode right after words of living there. A venue's stays silent. */

const HOME =
  /\b(?:lives|lived|living|moved|home visit|home address|(?:his|her|their) (?:home|house|flat|address|postcode))\b/i;

export function* findHomeAddresses(text: string): Generator<Position> {
  yield* nearHome(text, findStreetAddresses(text));
  yield* nearHome(text, findPostcodes(text));
}

function* nearHome(text: string, positions: Iterable<Position>): Generator<Position> {
  for (const position of positions) {
    // What stands before the last full stop belongs to another thought.
    const sentence =
      textBefore(text, position.start, 40)
        .split(/[.!?]\s/)
        .at(-1) ?? '';
    if (HOME.test(sentence)) yield position;
  }
}

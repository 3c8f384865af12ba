import type { Position } from './contract.ts';
import { findMatches, textBefore } from './find-matches.ts';
import { findPostcodes } from './postcode.ts';
import { findStreetAddresses } from './street-address.ts';

/** A street or a postcode right after words of living there. A venue's stays silent. */

const HOME =
  /\b(?:lives|lived|living(?! off)|lodging|stay(?:s|ing)|moved (?:in)?to|home visit|home address|pick (?:him|her|them) up|s?he is at|(?:his|her|their|(?:patient|client)'s) (?:home|house|flat|address|postcode))\b/i;
/** A house that has a name in place of a number. */
const NAMED_HOUSE =
  /\b(?:lives|lived|living|stays|staying) (?:at|in) (?:the )?(?:\p{Lu}[\p{L}'-]{1,20} ){1,2}(?:Bungalow|Cottage|Farm|House|Lodge|Villa)\b/gu;

export function* findHomeAddresses(text: string): Generator<Position> {
  yield* nearHome(text, findStreetAddresses(text));
  yield* nearHome(text, findPostcodes(text));
  yield* findMatches(text, NAMED_HOUSE);
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

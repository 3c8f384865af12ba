import type { Position } from './contract.ts';
import { findMatches, textBefore } from './find-matches.ts';

/** Initials with dots: "J.S.", "M. K. T.". */

const INITIALS = /\p{Lu}\.(?:(?: ?\p{Lu}\.){1,4}|\p{Lu}(?![\p{L}\p{M}\d.]))/gu;
const COMMON =
  /^(?:UK|USA?|EU|NHS|GP|PS|NB|BA|MA|MP|PM|AM|TV|HR|IT|AGM|AOB|DOB|RIP|BBC|CIC|PCN|ICB|RSVP|WI|YMCA|RSPB|RSPCA|RNIB|RNLI|PPG|ID|OT|CV|TBC|ASAP)$/;
/** The authors of a paper are no secret: "Walker, K. M. (2023)". */
const CITATION = /\((?:19|20)\d\d[a-z]?\)|\bet al\b|\bdoi\b/i;

export function findInitials(text: string): Generator<Position> {
  return findMatches(text, INITIALS, (match) => {
    const end = match.index + match[0].length;
    const near = `${textBefore(text, match.index, 80)} ${text.slice(end, end + 120)}`;
    const isWhole = !/[\p{L}\p{M}\d]$/u.test(textBefore(text, match.index, 2));
    return isWhole && !COMMON.test(match[0].replace(/[. ]/g, '')) && !CITATION.test(near);
  });
}

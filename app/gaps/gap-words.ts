import { mattersWords } from '#app/lib/matters-words.ts';
import { type GapState, type GapView } from '#server/gaps/contract.ts';

export const stateWords: Record<GapState, string> = {
  open: 'Open',
  workedOn: 'Being worked on',
  closed: 'Filled',
};

/** "Music in Ambry". */
export function gapTitle({ need, place }: Pick<GapView, 'need' | 'place'>): string {
  return `${mattersWords[need]} in ${place}`;
}

/** "3 link workers see this". */
export function seenWords({ seenBy }: Pick<GapView, 'seenBy'>): string {
  if (seenBy === 0) return 'Nobody who saw this is here any more';
  return seenBy === 1 ? '1 link worker sees this' : `${seenBy} link workers see this`;
}

import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass } from '../accounts/index.ts';
import type { Place } from '../guard/contract.ts';
import type { Tools } from '../lib/tools.ts';

/** Place, phone and link of a meeting are there to be found, as those of an activity are. */
const placeOf: Readonly<Record<string, Place>> = {
  name: 'roomPurpose',
  place: 'activity',
  phone: 'activity',
  link: 'activity',
};

interface MeetingWords {
  name?: string;
  place: string;
  phone: string;
  link: string;
  checked?: 'yes' | 'on' | undefined;
}

/** @throws {GuardRefusedError} for words of a meeting that Guard holds back */
export function requireMeetingWords(
  tools: Tools,
  actor: Actor,
  { name = '', place, phone, link, checked }: MeetingWords,
): void {
  requireWordsPass(tools, actor, { place: placeOf, texts: { name, place, phone, link }, checked });
}

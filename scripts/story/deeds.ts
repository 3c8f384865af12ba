import type { ReactionWord } from '#server/messaging/contract.ts';
import type { ResourceTag } from '#server/resources/contract.ts';

import type { PlannedRoom, TalkEvent } from './plan.ts';

/** What people did with a message besides answering it in words of their own. */
export interface StoryDeed {
  /** How the message begins; the newest of those that do. */
  to: string;
  by: readonly string[];
  does: ReactionWord | 'pin' | 'save' | 'follow' | 'bringUp';
  /** What it is about, where it is brought up for the next meeting. */
  about?: ResourceTag;
}

/** By the key of the room. */
export const deedsOf: Readonly<Record<string, readonly StoryDeed[]>> = {
  county: [
    { to: 'Practice meeting next time', by: ['marjoram'], does: 'pin' },
    { to: 'Ring before nine', by: ['marjoram'], does: 'pin' },
    { to: 'Does anyone know a group near Ambry', by: ['linnet', 'mallow'], does: 'beenThere' },
    {
      to: 'Loosestrife allotment mornings',
      by: ['rowan', 'mallow', 'sorrel', 'linnet', 'clover'],
      does: 'thankYou',
    },
    { to: 'Second that. He took two', by: ['hazel'], does: 'thankYou' },
    { to: 'Ring before nine', by: ['hazel'], does: 'save' },
    { to: 'First visits, and who waits', by: ['hazel', 'linnet'], does: 'follow' },
    { to: 'First visits, and who waits', by: ['hazel'], does: 'bringUp', about: 'access' },
    { to: 'Does anyone know a group near', by: ['rowan'], does: 'bringUp', about: 'access' },
  ],
  'housing-letters': [
    { to: 'And a thank you. The letter with the three facts', by: ['rowan'], does: 'withYou' },
    { to: 'Could it be kept where', by: ['hazel'], does: 'withYou' },
    { to: "I'd add one line", by: ['hazel'], does: 'save' },
    { to: 'Could it be kept where', by: ['moss'], does: 'bringUp', about: 'paperwork' },
    { to: 'And a thank you. The letter', by: ['hazel'], does: 'bringUp', about: 'paperwork' },
    { to: 'Together, one envelope', by: ['hazel'], does: 'bringUp', about: 'paperwork' },
  ],
  'boundaries-and-endings': [
    { to: 'I ended well this week', by: ['silvan'], does: 'bringUp', about: 'endings' },
  ],
  'getting-there': [
    { to: 'Dial-a-ride will run', by: ['corin'], does: 'bringUp', about: 'access' },
  ],
  teasel: [
    { to: 'Mine is small', by: ['hazel', 'linnet', 'teazle'], does: 'withYou' },
    { to: 'The memory café has a new room', by: ['linnet'], does: 'thankYou' },
  ],
  brackenford: [
    { to: 'Energy advice stand', by: ['rowan', 'cicely', 'fern', 'nargis'], does: 'thankYou' },
  ],
};

type Said = Extract<TalkEvent, { kind: 'said' }>;

/** All that is said in a room with this beginning. */
export function saidBeginning({ talk }: Pick<PlannedRoom, 'talk'>, beginning: string): Said[] {
  return talk.flatMap((event) =>
    event.kind === 'said' && event.text.startsWith(beginning) ? [event] : [],
  );
}

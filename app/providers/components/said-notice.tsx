import { Notice } from '#app/ui/notice.tsx';
import type { ContactView } from '#server/providers/contract.ts';

const words: Record<string, readonly [title: string, text: string]> = {
  checked: ['Thank you, that is kept.', 'Your colleagues see that you checked it today.'],
  reported: [
    'Reported.',
    'Everybody sees that it is wrong. If you find the right one, correct it.',
  ],
  known: ['Kept.', 'Colleagues see that you know them.'],
  forgotten: ['Kept.', 'You are not named any more as one who knows them.'],
  saved: ['Saved.', 'Your colleagues see it now.'],
  turn: ['You can get in touch now.', 'How to reach them stands below.'],
  queued: ['You have a place.', 'The day from which you can get in touch stands below.'],
  givenBack: ['Thank you.', 'Your place goes to whoever is next.'],
  limited: ['Saved.', 'It counts from now on.'],
  asked: ['Asked.', 'Your colleague sees it now, and the answer will show here.'],
  takenBack: ['Taken back.', 'You can ask another colleague.'],
  introduced: ['Thank you.', 'Your colleague sees how to reach them now.'],
  notNow: ['Answered.', 'Your colleague can ask somebody else.'],
  removed: ['Removed.', 'Nothing that was written of them is kept.'],
};

/** What stands there by now, where the place in the queue has become a turn, or the turn is over. */
export function saidOf(
  said: string | null,
  { isReachHidden, turns }: Pick<ContactView, 'isReachHidden' | 'turns'>,
): string | null {
  if (said === 'queued' && turns?.mine?.isNow) return 'turn';
  const isOver = said === 'queued' ? !turns?.mine : said === 'turn' && isReachHidden;
  return isOver ? null : said;
}

/** What came of the press before this page. */
export function SaidNotice({ said }: { said: string | null }) {
  const found = said === null ? undefined : words[said];
  if (found === undefined) return null;
  return (
    <Notice tone="success" title={found[0]} role="status">
      {found[1]}
    </Notice>
  );
}

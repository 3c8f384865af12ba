import { Notice } from '#app/ui/notice.tsx';

const words: Record<string, readonly [title: string, text: string]> = {
  checked: ['Thank you, that is kept.', 'Your colleagues see that you checked it today.'],
  reported: [
    'Reported.',
    'Everybody sees that it is wrong. If you find the right one, correct it.',
  ],
  known: ['Kept.', 'Colleagues see that you know them.'],
  forgotten: ['Kept.', 'You are not named any more as one who knows them.'],
  saved: ['Saved.', 'Your colleagues see it now.'],
  removed: ['Removed.', 'Nothing that was written of them is kept.'],
};

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

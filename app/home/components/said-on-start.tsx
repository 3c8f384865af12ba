import { Notice } from '#app/ui/notice.tsx';

const notices: Record<string, { title: string; words: string }> = {
  checked: {
    title: 'Thank you: kept as still right.',
    words: 'Everybody sees that it was checked today.',
  },
  activityChecked: {
    title: 'Thank you: kept as still right.',
    words: 'Everybody sees that it was checked today.',
  },
  reported: {
    title: 'Thank you: kept as wrong.',
    words: 'Everybody sees that it needs putting right.',
  },
  givenBack: { title: 'Given back.', words: 'A coordinator can ask somebody else.' },
};

/** What came of a press on something to check. */
export function SaidOnStart({ said }: { said: string | null }) {
  const notice = said !== null && Object.hasOwn(notices, said) ? notices[said] : undefined;
  if (!notice) return null;
  return (
    <Notice tone="success" title={notice.title} role="status">
      {notice.words}
    </Notice>
  );
}

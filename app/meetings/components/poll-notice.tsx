import { Link } from '@remix-run/react';

import { Notice } from '#app/ui/notice.tsx';
import type { PollView } from '#server/meetings/polls/contract.ts';

import { pollTimeWords } from '../poll-words.ts';

interface PollNoticeProps {
  poll: PollView;
  /** What was done just now. */
  said: string | null;
  now: string;
}

/** How a poll stands, where that is not plain from its form. */
export function PollNotice({ poll, said, now }: PollNoticeProps) {
  const { state, decided, mayDecide } = poll;
  if (decided) {
    return (
      <Notice tone="success" title="A date was chosen.">
        <Link to={`/meetings/${decided.meetingId}`} className="link">
          {pollTimeWords(decided, now)}
        </Link>
      </Notice>
    );
  }
  if (state === 'calledOff') {
    return (
      <Notice tone="info" title="This was called off.">
        No date is looked for any more.
      </Notice>
    );
  }
  if (state === 'closed') {
    return (
      <Notice tone="info" title="This has closed.">
        {mayDecide
          ? 'Nothing is chosen by itself. Choose one of the times below.'
          : 'A date will be chosen, and then you are told.'}
      </Notice>
    );
  }
  if (said === 'asked') {
    return (
      <Notice tone="success" title="Everybody who may come is asked." role="status">
        Say here which times suit you as well.
      </Notice>
    );
  }
  if (said !== 'saved') return null;
  return (
    <Notice tone="success" title="Your answers are saved." role="status">
      You are told when a date was chosen.
    </Notice>
  );
}

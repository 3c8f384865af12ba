import { Link } from '@remix-run/react';

import { Card } from '#app/ui/card.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import {
  pollAnswers,
  rankTimes,
  whyWords,
  type PollTimeView,
  type PollView,
  type TimeCounts,
} from '#server/meetings/polls/contract.ts';

import {
  answeredWords,
  isUndecided,
  markWords,
  pollAnswerWords,
  pollTimeWords,
} from '../poll-words.ts';

interface PollResultsProps {
  poll: PollView;
  now: string;
}

/** How many each time suits, the best first. A table, whose rows are cards where it is narrow. */
export function PollResults({ poll, now }: PollResultsProps) {
  const { times, counts } = poll;
  const ranked = rankTimes(counts.times).flatMap((index) => {
    const [time, count] = [times[index], counts.times[index]];
    return time && count ? [{ time, count }] : [];
  });
  return (
    <Card title="What suits people">
      <p>{answeredWords(poll)} A yes counts twice as much as “if need be”.</p>
      <div role="table" aria-label="Times, the best first" className="flex flex-col">
        <div role="rowgroup" className="max-sm:sr-only">
          <div role="row" className={rowLook}>
            <span role="columnheader">Time</span>
            {pollAnswers.map((answer) => (
              <span role="columnheader" key={answer} className="text-right">
                {pollAnswerWords[answer]}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="flex flex-col gap-2 sm:gap-0">
          {ranked.map(({ time, count }) => (
            <ResultRow key={time.key} poll={poll} time={time} count={count} now={now} />
          ))}
        </div>
      </div>
    </Card>
  );
}

const rowLook = 'sm:grid sm:grid-cols-[1fr_4rem_6rem_4rem] sm:items-start sm:gap-3 sm:px-0 sm:py-2';

interface ResultRowProps extends PollResultsProps {
  time: PollTimeView;
  count: TimeCounts;
}

function ResultRow({ poll, time, count, now }: ResultRowProps) {
  const marks = markWords(time);
  const mayChoose = poll.mayDecide && isUndecided(poll) && time.startsAt > now;
  return (
    <div
      role="row"
      className={`rounded-lg border border-line p-3 sm:rounded-none sm:border-x-0 sm:border-b-0 ${rowLook}`}
    >
      <div role="rowheader" className="flex min-w-0 flex-col items-start gap-1">
        <time dateTime={time.startsAt} className="font-bold">
          {pollTimeWords(time, now)}
        </time>
        <span>{whyWords(count)}</span>
        {marks.map((mark) => (
          <span key={mark} className="text-sm text-bark">
            {mark}
          </span>
        ))}
        {mayChoose && (
          <Link
            to={`/meetings/polls/${poll.id}/times/${time.key}`}
            className="link inline-flex min-h-11 items-center"
          >
            Who can, and choose it<VisuallyHidden>: {pollTimeWords(time, now)}</VisuallyHidden>
          </Link>
        )}
      </div>
      {pollAnswers.map((answer) => (
        <span role="cell" key={answer} className="mr-4 inline-block sm:mr-0 sm:text-right">
          <span aria-hidden="true" className="text-muted sm:hidden">
            {pollAnswerWords[answer]}{' '}
          </span>
          {count[answer]}
        </span>
      ))}
    </div>
  );
}

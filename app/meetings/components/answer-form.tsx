import type { FormEvent } from 'react';

import { longDate } from '#app/lib/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Notice } from '#app/ui/notice.tsx';
import {
  answerWords,
  type MeetingAnswer,
  type MeetingCounts,
  type MeetingView,
} from '#server/meetings/contract.ts';

import { newerCounts } from '../meeting-news.ts';
import { countWords } from '../meeting-words.ts';
import { useAnswer } from '../use-answer.ts';

interface AnswerFormProps {
  meeting: MeetingView;
  /** Address of the page it stands on, whose action keeps answers. */
  page: string;
}

/**
 * One press for one date. Without script it is a form that shows this page anew; with script the page
 * stays, the pressed answer shows at once, and the counts follow those of everybody.
 */
export function AnswerForm({ meeting, page }: AnswerFormProps) {
  const { sending, saved, refused, press } = useAnswer(meeting.id);
  const chosen = sending ?? meeting.myAnswer;
  const counts = newerCounts(meeting.counts, saved?.counts);
  const day = longDate(meeting.startsAt);

  function pressed(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const choice = meeting.choices.find(
      (one) => submitter instanceof HTMLButtonElement && one === submitter.value,
    );
    if (choice === undefined) return;
    event.preventDefault();
    void press(choice);
  }

  return (
    <form
      method="post"
      action={page}
      onSubmit={pressed}
      aria-busy={sending !== null}
      className="flex flex-col gap-2"
    >
      <input type="hidden" name="meetingId" value={meeting.id} />
      {meeting.choices.length > 0 && (
        <div role="group" aria-label={`Your answer for ${day}`} className="flex flex-wrap gap-2">
          {meeting.choices.map((choice) => (
            <Button
              key={choice}
              type="submit"
              name="answer"
              value={choice}
              look={choice === chosen ? 'primary' : 'secondary'}
              {...(choice === chosen ? { icon: CheckIcon } : {})}
              aria-pressed={choice === chosen}
            >
              {answerWords(choice, meeting)}
            </Button>
          ))}
        </div>
      )}
      {refused !== null && (
        <Notice tone="stop" title="Not saved." role="alert">
          {refused}
        </Notice>
      )}
      <WaitingLine meeting={meeting} counts={counts} />
      <p className="text-sm text-muted">{countWords(counts, meeting)}</p>
      <LiveRegion>{saved && sending === null ? savedWords(saved.answer, meeting) : ''}</LiveRegion>
    </form>
  );
}

function savedWords(answer: MeetingAnswer, meeting: MeetingView): string {
  return `Saved: ${answerWords(answer, meeting)}, ${longDate(meeting.startsAt)}`;
}

/** That a room is full, and where the reader stands who would come to it. */
function WaitingLine({ meeting, counts }: { meeting: MeetingView; counts: MeetingCounts }) {
  const { capacity, myAnswer, waitingAt, choices } = meeting;
  if (capacity === null || choices.length === 0 || counts.going < capacity) return null;
  if (myAnswer !== 'going') {
    return <p>All places are taken. If you say you are going, you are on the waiting list.</p>;
  }
  if (waitingAt === null) return null;
  return (
    <p className="font-bold">
      {waitingAt === 1
        ? 'All places are taken. You are next on the waiting list.'
        : `All places are taken. You are number ${waitingAt} on the waiting list.`}
    </p>
  );
}

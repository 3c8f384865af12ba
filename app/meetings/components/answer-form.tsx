import { useFetcher } from '@remix-run/react';

import { longDate } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import type { MeetingAnswer, MeetingView, SavedReply } from '#server/meetings/contract.ts';

import { newerCounts } from '../meeting-news.ts';
import { answerWords, countWords } from '../meeting-words.ts';

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
  const fetcher = useFetcher();
  const isLive = useIsLive();
  const refusal = refusalIn(fetcher.data);
  const saved = savedIn(fetcher.data);
  const isSending = fetcher.state !== 'idle';
  const pressed = meeting.choices.find((choice) => choice === fetcher.formData?.get('answer'));
  const chosen = pressed ?? meeting.myAnswer;
  const counts = newerCounts(meeting.counts, saved?.counts);
  const day = longDate(meeting.startsAt);
  return (
    <fetcher.Form method="post" action={page} aria-busy={isSending} className="flex flex-col gap-2">
      <input type="hidden" name="meetingId" value={meeting.id} />
      {isLive && <input type="hidden" name="stay" value="yes" />}
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
      {refusal && !isSending && (
        <Notice tone="stop" title="Not saved." role="alert">
          {Object.values(refusal.errors)[0]}
        </Notice>
      )}
      <p className="text-sm text-muted">{countWords(counts, meeting)}</p>
      <LiveRegion>{saved && !isSending ? savedWords(saved.answer, meeting) : ''}</LiveRegion>
    </fetcher.Form>
  );
}

function savedWords(answer: MeetingAnswer, meeting: MeetingView): string {
  return `Saved: ${answerWords(answer, meeting)}, ${longDate(meeting.startsAt)}`;
}

/** What the action answers to a press that stays on its page. */
function savedIn(answer: unknown): SavedReply | null {
  if (!(answer instanceof Object) || !('saved' in answer)) return null;
  return answer.saved as SavedReply;
}

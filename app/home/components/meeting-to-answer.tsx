import { Form, Link } from '@remix-run/react';

import { longDateNear, spokenTime } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { answerWords, placeWords, type MeetingView } from '#server/meetings/contract.ts';

import { MoreLink } from './more-link.tsx';

interface MeetingToAnswerProps {
  /** Soonest first. */
  meetings: readonly MeetingView[];
  total: number;
  now: string;
}

/** The next date without my answer: one press here, and the start page is there again. */
export function MeetingToAnswer({ meetings: [meeting], total, now }: MeetingToAnswerProps) {
  const isBusy = useBusy();
  if (!meeting) return null;
  const { id, name, startsAt, choices } = meeting;
  const day = longDateNear(startsAt, now);
  return (
    <Card
      title={
        <Link to={`/meetings/${id}`} className="link">
          {name}
        </Link>
      }
      aside={
        total > 1 ? (
          <MoreLink to="/meetings">{total} to answer</MoreLink>
        ) : (
          <Chip tone="gorse">Answer</Chip>
        )
      }
    >
      <p>
        <time dateTime={startsAt} className="font-bold">
          {day}, {spokenTime(startsAt)}
        </time>
        <span className="block text-sm text-muted">{placeWords(meeting)}</span>
      </p>
      <Form method="post" action="/meetings" aria-busy={isBusy}>
        <input type="hidden" name="meetingId" value={id} />
        <input type="hidden" name="next" value="/?answered" />
        <div role="group" aria-label={`Your answer for ${day}`} className="flex flex-wrap gap-2">
          {choices.map((choice) => (
            <Button key={choice} type="submit" name="answer" value={choice} look="secondary">
              {answerWords(choice, meeting)}
            </Button>
          ))}
        </div>
      </Form>
    </Card>
  );
}

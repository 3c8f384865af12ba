import { Link } from '@remix-run/react';

import { longDateNear } from '#app/lib/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { ClockIcon } from '#app/ui/icon.tsx';
import { placeWords, type MeetingView } from '#server/meetings/contract.ts';

import { audienceWords, hoursWords } from '../meeting-words.ts';
import { AnswerForm } from './answer-form.tsx';
import { ChangeNotice } from './change-notice.tsx';

interface MeetingCardProps {
  meeting: MeetingView;
  now: string;
  /** Address of the page it stands on. */
  page: string;
}

/** One date in the list: what and when, and the answer in one press. */
export function MeetingCard({ meeting, now, page }: MeetingCardProps) {
  const { id, name, startsAt } = meeting;
  return (
    <Card
      id={`meeting-${id}`}
      title={
        <Link to={`/meetings/${id}`} className="link">
          <time dateTime={startsAt}>{longDateNear(startsAt, now)}</time>
        </Link>
      }
      aside={<StateChip meeting={meeting} />}
    >
      <div>
        <p className="font-bold">{name}</p>
        <p>
          {hoursWords(meeting)}, {placeWords(meeting)}
        </p>
        <p className="text-sm text-muted">{audienceWords(meeting)}</p>
      </div>
      {meeting.state !== 'cancelled' && (
        <>
          <ChangeNotice meeting={meeting} now={now} />
          <AnswerForm meeting={meeting} page={page} />
        </>
      )}
    </Card>
  );
}

function StateChip({ meeting }: { meeting: MeetingView }) {
  if (meeting.state === 'running') {
    return (
      <Chip tone="hedge" icon={ClockIcon}>
        On now
      </Chip>
    );
  }
  if (meeting.state === 'cancelled') return <Chip tone="berry">Cancelled</Chip>;
  if (meeting.myAnswer !== null) return null;
  return <Chip tone="gorse">Answer</Chip>;
}

import { dayInSentence } from '#app/lib/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { RoomSummary } from '#server/messaging/contract.ts';

interface WelcomeBackProps {
  /** When the person went. */
  since: string;
  now: string;
  unread: readonly RoomSummary[];
  /** Meetings that wait for an answer. */
  meetings: number;
  isProvider: boolean;
}

/** Once, after somebody was away: what changed, and that nothing of it is urgent. */
export function WelcomeBack({ since, now, unread, meetings, isProvider }: WelcomeBackProps) {
  const rooms = unread.length;
  return (
    <Card title="Welcome back" tone="hedge">
      <p>
        You were away since {dayInSentence(since, now).replace(/^on /, '')}. Your rooms, threads and
        saved messages are as you left them. You need not read everything.
      </p>
      <ul className="ml-5 list-disc">
        <li>
          {rooms === 0 && 'Nothing new was said in your rooms.'}
          {rooms === 1 && 'There is something new in 1 room.'}
          {rooms > 1 && `There is something new in ${rooms} rooms.`}
        </li>
        {!isProvider && (
          <li>
            {meetings === 0 && 'No meeting waits for your answer.'}
            {meetings === 1 && '1 meeting to come waits for your answer.'}
            {meetings > 1 && `${meetings} meetings to come wait for your answer.`}
          </li>
        )}
      </ul>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/rooms">See my rooms</ButtonLink>
        {!isProvider && <ButtonLink to="/shelf">See what is new on the Shelf</ButtonLink>}
      </div>
    </Card>
  );
}

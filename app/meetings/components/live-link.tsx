import { dayKey } from '#app/lib/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import type { MeetingView } from '#server/meetings/contract.ts';
import { liveLimits } from '#server/meetings/live/contract.ts';

/** To the meeting itself, from shortly before it begins; after its day to what was written. */
export function LiveLink({ meeting, now }: { meeting: MeetingView; now: string }) {
  const { id, startsAt, state } = meeting;
  const opensAt = Date.parse(startsAt) - liveLimits.opensBeforeMinutes * 60_000;
  if (state === 'cancelled' || Date.parse(now) < opensAt) return null;
  const isToday = dayKey(startsAt) === dayKey(now);
  return (
    <p>
      <ButtonLink to={`/meetings/${id}/live`} look={isToday ? 'primary' : 'secondary'}>
        {isToday ? 'Go to the meeting' : 'Read the notes'}
      </ButtonLink>
    </p>
  );
}

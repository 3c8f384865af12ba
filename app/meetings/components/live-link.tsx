import { dayKey } from '#app/lib/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import type { MeetingView } from '#server/meetings/contract.ts';
import { liveLimits } from '#server/meetings/live/contract.ts';

/** To the meeting itself, from shortly before it begins until its day is over. */
export function LiveLink({ meeting, now }: { meeting: MeetingView; now: string }) {
  const { id, startsAt, state } = meeting;
  const opensAt = Date.parse(startsAt) - liveLimits.opensBeforeMinutes * 60_000;
  const isToday = dayKey(startsAt) === dayKey(now);
  if (state === 'cancelled' || !isToday || Date.parse(now) < opensAt) return null;
  return (
    <p>
      <ButtonLink to={`/meetings/${id}/live`} look="primary">
        Go to the meeting
      </ButtonLink>
    </p>
  );
}

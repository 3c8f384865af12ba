import { longDateNear } from '#app/lib/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { TakenDate } from '#server/meetings/rota/contract.ts';

/** What became of each date that was taken. */
export function TakenDates({ dates, now }: { dates: readonly TakenDate[]; now: string }) {
  const moved = dates.filter(({ refused }) => refused === null);
  const others = dates.filter(({ refused }) => refused !== null);
  return (
    <>
      {moved.length > 0 && (
        <Notice tone="success" title="These dates are changed." role="status">
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {moved.map(({ meetingId, startsAt, place }) => (
              <li key={meetingId}>
                {longDateNear(startsAt, now)}
                {place !== '' && `, ${place}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {others.length > 0 && (
        <Notice tone="warn" title="These dates stay as they are." role="alert">
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {others.map(({ meetingId, startsAt, refused }) => (
              <li key={meetingId}>
                {longDateNear(startsAt, now)}: {refused}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

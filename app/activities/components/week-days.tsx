import { Link } from '@remix-run/react';

import { longDate } from '#app/lib/dates.ts';
import { Chip } from '#app/ui/chip.tsx';
import type { ActivityInWeek, ActivityWeek, DayOfWeek } from '#server/activities/page-views.ts';

import { dayWords } from '../activity-words.ts';
import { boardAddress } from '../board-address.ts';

interface WeekDaysProps {
  week: ActivityWeek;
  /** 2026-10-07 */
  today: string;
}

/** The days of a week, each with what takes place, by the hour. */
export function WeekDays({ week, today }: WeekDaysProps) {
  return (
    <ol aria-label="Days of the week" className="flex flex-col gap-3">
      {week.days.map((day) => (
        <li key={day.date}>
          <OneDay day={day} week={week} isToday={day.date === today} />
        </li>
      ))}
    </ol>
  );
}

interface OneDayProps {
  day: DayOfWeek;
  week: ActivityWeek;
  isToday: boolean;
}

function OneDay({ day: { date, day, total, activities }, week, isToday }: OneDayProps) {
  const more = total - activities.length;
  return (
    <section
      aria-labelledby={`day-${date}`}
      className="rounded-xl border border-line bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`day-${date}`} className="text-base">
          {longDate(`${date}T12:00:00Z`)}
        </h2>
        {isToday && <Chip tone="hedge">Today</Chip>}
      </div>
      {total === 0 && <p className="text-sm text-muted">Nothing at a fixed time.</p>}
      <ul>
        {activities.map((activity) => (
          <li key={activity.id} className="border-t border-line first:border-t-0">
            <OneTime activity={activity} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Link
          to={boardAddress(week.filters, { day })}
          className="link inline-flex min-h-11 items-center"
        >
          {more === 1 ? 'One more' : `${more} more`}: all that is on {dayWords[day]}s
        </Link>
      )}
    </section>
  );
}

function OneTime({ activity }: { activity: ActivityInWeek }) {
  const { id, name, organisation, town, hours, isOff } = activity;
  return (
    <div className="flex flex-col gap-x-4 py-2 sm:flex-row sm:items-baseline">
      <p className="shrink-0 text-sm text-muted sm:w-40">{hours}</p>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link to={`/whats-on/${id}`} className="link font-bold">
            {name}
          </Link>
          {isOff && <Chip tone="stone">Closed on this day</Chip>}
        </p>
        <p className="text-sm text-muted">
          {town === '' ? organisation : `${organisation} · ${town}`}
        </p>
      </div>
    </div>
  );
}

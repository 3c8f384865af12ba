import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { dayKey, dayOfYear } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ArrowLeftIcon, ArrowRightIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { ActivityWeek } from '#server/activities/page-views.ts';

import { boardAccess } from './board-access.ts';
import { boardAddress, readBoardAddress, weekView } from './board-address.ts';
import { BoardFrame } from './components/board-frame.tsx';
import { ShortlistLink } from './components/shortlist-button.tsx';
import { WeekDays } from './components/week-days.tsx';
import { useLiveActivities } from './use-live-activities.ts';

export const handle = { access: boardAccess } satisfies PageHandle;
export const meta = pageMeta('What’s on, by week');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const asked = { ...readBoardAddress(searchParams), week: searchParams.get('week') ?? '' };
  const week = await context.activities.showWeek(actor, asked);
  return { week, personId: actor.personId, today: dayKey(new Date().toISOString()) };
}

/** What takes place in one week, of all that the filters leave. */
export default function WhatsOnByWeek() {
  const { week, personId, today } = useLoaderData<typeof loader>();
  useLiveActivities();
  const { filters, days, withoutTimes } = week;
  const isThisWeek = days.some(({ date }) => date === today);
  const monday = days[0]?.date ?? today;
  return (
    <>
      <PageHeader title="What’s on, by week" actions={<ShortlistLink personId={personId} />} />
      <BoardFrame board={week} view={weekView(isThisWeek ? '' : monday)} result={resultWords(week)}>
        <WeekLinks week={week} isThisWeek={isThisWeek} />
        <WeekDays week={week} today={today} />
        {withoutTimes > 0 && (
          <p>
            {withoutTimes === 1
              ? 'One activity has no fixed times, so no week shows it. '
              : `${withoutTimes} activities have no fixed times, so no week shows them. `}
            <Link to={boardAddress(filters)} className="link">
              See the list
            </Link>
          </p>
        )}
      </BoardFrame>
    </>
  );
}

function WeekLinks({ week, isThisWeek }: { week: ActivityWeek; isThisWeek: boolean }) {
  const to = (date: string) => boardAddress(week.filters, {}, weekView(date));
  return (
    <nav aria-label="Weeks" className="flex flex-wrap gap-2">
      {week.before !== null && (
        <ButtonLink to={to(week.before)} icon={ArrowLeftIcon}>
          Week before
        </ButtonLink>
      )}
      {!isThisWeek && <ButtonLink to={to('')}>This week</ButtonLink>}
      {week.after !== null && (
        <ButtonLink to={to(week.after)} icon={ArrowRightIcon}>
          Week after
        </ButtonLink>
      )}
    </nav>
  );
}

/** "7 December to 13 December". */
function resultWords({ days, total }: ActivityWeek): string {
  if (total === 0) return 'No activities';
  const [first, last] = [days[0], days.at(-1)].map((day) => dayOfYear(`${day?.date}T12:00:00Z`));
  return `${first} to ${last}`;
}

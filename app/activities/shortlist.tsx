import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useNavigate } from '@remix-run/react';
import { useEffect } from 'react';

import { dayInSentence } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PrintIcon, WhatsOnIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';

import { CompareTable } from './components/compare-table.tsx';
import { ShortlistSheet } from './components/shortlist-sheet.tsx';
import { idsInAddress, shortlistAddress } from './shortlist-address.ts';
import { useLiveActivities } from './use-live-activities.ts';
import { useShortlist } from './use-shortlist.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('My shortlist');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const asked = idsInAddress(new URL(request.url).searchParams);
  return {
    activities: await context.activities.listShortlist(actor, { ids: asked }),
    asked,
    personId: actor.personId,
    now: new Date().toISOString(),
  };
}

/** A few activities on one sheet in large print, and side by side on the screen. */
export default function Shortlist() {
  const { activities, asked, personId, now } = useLoaderData<typeof loader>();
  const isLive = useIsLive();
  useLiveActivities();
  useKeptWhereNothingIsAsked(asked, personId);
  const { keep } = useShortlist(personId);
  useStayedInPlace({ asked, activities, personId });
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="My shortlist"
        back={{ to: '/whats-on', label: 'What’s on' }}
        intro={
          <span className="not-printed">
            One sheet in large print. It stands in this browser alone: write no name on it here.
          </span>
        }
        actions={
          isLive &&
          activities.length > 0 && (
            <span className="not-printed">
              <Button type="button" icon={PrintIcon} onClick={() => window.print()}>
                Print
              </Button>
            </span>
          )
        }
      />
      {activities.length === 0 ? (
        <EmptyState icon={WhatsOnIcon} title="Nothing is on it yet">
          Open an activity in What’s on and press “On my shortlist”.
        </EmptyState>
      ) : (
        <>
          {activities.length > 1 && <CompareTable activities={activities} now={now} />}
          <div className="max-w-measure pt-2 print:pt-0">
            <ShortlistSheet activities={activities} keep={keep} />
            <p className="pt-4 text-sm text-muted print:pt-2">
              As it stood {dayInSentence(now, now)}. Ring before you go.
            </p>
          </div>
        </>
      )}
    </div>
  );
}

interface StayedInPlace {
  asked: readonly string[];
  activities: readonly { id: string }[];
  personId: string;
}

/** Keeps in this browser the one that stayed, where one of the list was merged into it. */
function useStayedInPlace({ asked, activities, personId }: StayedInPlace): void {
  const { ids, keep } = useShortlist(personId);
  const shown = activities.map(({ id }) => id).join(' ');
  useEffect(() => {
    const stayed = shown.split(' ').filter((id) => id !== '');
    const isMoved = stayed.some((id) => !asked.includes(id));
    if (isMoved && ids.length > 0 && ids.every((id) => asked.includes(id))) keep(stayed);
  }, [shown, asked, ids, keep]);
}

/** Opened without an address of its own, it shows what this browser has kept. */
function useKeptWhereNothingIsAsked(asked: readonly string[], personId: string): void {
  const { ids } = useShortlist(personId);
  const navigate = useNavigate();
  const isAsked = asked.length > 0;
  useEffect(() => {
    if (!isAsked && ids.length > 0) navigate(shortlistAddress(ids), { replace: true });
  }, [isAsked, ids, navigate]);
}

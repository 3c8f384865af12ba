import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { longDate, longDateNear } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { GuardIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { REASONS } from '#server/guard/reasons.ts';

import { CountTable } from './components/count-table.tsx';
import { keeperAccess } from './keeper-access.ts';

export const handle = { access: keeperAccess } satisfies PageHandle;
export const meta = pageMeta('What the check said');

export async function loader({ context }: LoaderFunctionArgs) {
  const counts = await context.administration.listGuardCounts(requireActor(context));
  return { ...counts, now: new Date().toISOString() };
}

/** How often each rule of Guard spoke. No text, no person, no room. */
export default function GuardCounts() {
  const { since, rules, days, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="What the check said"
        intro={`How often each rule spoke since ${longDateNear(since, now)}. Only numbers are kept: no text, no person, no room.`}
        back={{ to: '/help', label: 'Help' }}
      />
      {days.length === 0 ? (
        <EmptyState icon={GuardIcon} title="Nothing to count yet">
          The check has stopped and asked nobody in these four weeks.
        </EmptyState>
      ) : (
        <CountTable
          caption="By day"
          head="Day"
          rows={days.map(({ day, counts }) => ({ name: longDate(day), counts }))}
        />
      )}
      <CountTable
        caption="By rule"
        head="Rule, and why it is there"
        rows={rules.map(({ rule, counts }) => ({ ...REASONS[rule], counts }))}
      />
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { ChoreCard } from './components/chore-card.tsx';
import { LettersCard } from './components/letters-card.tsx';

export const handle = { access: ['administrator'] } satisfies PageHandle;
export const meta = pageMeta('What runs by itself');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const [chores, letters] = await Promise.all([
    context.administration.listChores(actor),
    context.notifications.countMailings(actor),
  ]);
  const isAsked = new URL(request.url).searchParams.get('done') === 'again';
  return { chores, letters, isAsked, now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { deed, key } = await readForm(request);
  if (deed === 'letters') await context.notifications.retryMailings(actor);
  else await context.administration.runChoreAgain(actor, { key });
  return redirect('/help/jobs?done=again', 303);
}

/** What ran, what waits and what failed, in the whole installation. */
export default function Jobs() {
  const { chores, letters, isAsked, now } = useLoaderData<typeof loader>();
  return (
    <PageWidth width="measure">
      {isAsked && (
        <Notice tone="success" title="It runs within seconds." role="status">
          Load this page again to see how it went.
        </Notice>
      )}
      <PageHeader
        title="What runs by itself"
        intro="Each of these is done by one process at a time, and bears to be run again."
        back={{ to: '/more', label: 'More' }}
      />
      <LettersCard letters={letters} />
      <ol className="flex flex-col gap-3">
        {chores.map((chore) => (
          <li key={chore.key}>
            <ChoreCard chore={chore} now={now} />
          </li>
        ))}
      </ol>
    </PageWidth>
  );
}

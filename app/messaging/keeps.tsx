import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { CardLink } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Icon, ShelfIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import type { KeepSummary } from '#server/messaging/contract.ts';

import { keepPath } from './keep-path.ts';
import { firstName } from './room-words.ts';
import { useKeepNews } from './use-keep-news.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Words to keep');

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    keeps: await context.messaging.listKeeps(requireActor(context)),
    now: new Date().toISOString(),
  };
}

/** What I would keep, and what others would keep of mine, until it is shared or let go. */
export default function Keeps() {
  const { keeps, now } = useLoaderData<typeof loader>();
  useKeepNews(null);
  return (
    <PageWidth width="page">
      <PageHeader
        title="Words to keep"
        intro="Messages on their way to the Shelf: yours to share, and yours to say yes or no to."
        back={{ to: '/rooms', label: 'Rooms' }}
      />
      {keeps.length === 0 ? (
        <EmptyState icon={ShelfIcon} title="Nothing on its way to the Shelf">
          Open what can be done with a message and choose “Keep this on the Shelf”.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {keeps.map((keep) => (
            <li key={keep.id}>
              <CardLink
                to={keepPath(keep.id)}
                title={titleOf(keep)}
                detail={`Asked ${dayInSentence(keep.askedAt, now)}`}
                leading={<Icon of={ShelfIcon} />}
              />
            </li>
          ))}
        </ul>
      )}
    </PageWidth>
  );
}

function titleOf({ whose, state, keeper }: KeepSummary): string {
  if (whose === 'others') return `${firstName(keeper.name)} asks to keep what you wrote`;
  return state === 'ready' ? 'You can share what may be kept' : 'Waiting for the authors to answer';
}

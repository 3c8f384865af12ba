import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { CardLink } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Icon, ThreadIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import type { ThreadSummary } from '#server/messaging/contract.ts';

import { threadPath } from './room-data.ts';
import { firstName, goneWords, roomTitle } from './room-words.ts';
import { useReloadOnNews } from './use-reload-on-news.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Threads you follow');

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    threads: await context.messaging.listThreads(requireActor(context)),
    now: new Date().toISOString(),
  };
}

/** The threads I follow, those with something new first. */
export default function Threads() {
  const { threads, now } = useLoaderData<typeof loader>();
  useReloadOnNews();
  return (
    <PageWidth width="page">
      <PageHeader
        title="Threads you follow"
        intro="You follow a thread by writing in it, or by pressing “Follow” on its page."
        back={{ to: '/rooms', label: 'Rooms' }}
      />
      {threads.length === 0 ? (
        <EmptyState icon={ThreadIcon} title="No threads yet">
          When somebody replies to you, or you reply to somebody, it will be here.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {threads.map((thread) => (
            <li key={thread.root.messageId}>
              <CardLink
                to={threadPath(thread.room.id, thread.root.messageId)}
                title={titleOf(thread)}
                detail={`${roomTitle(thread.room)}, last reply ${dayInSentence(thread.lastSentAt, now)}, ${clockTime(thread.lastSentAt)}`}
                leading={<Icon of={ThreadIcon} />}
                trailing={thread.hasNew && <Chip tone="berry">New</Chip>}
              />
            </li>
          ))}
        </ul>
      )}
    </PageWidth>
  );
}

function titleOf({ root: { authorName, excerpt, isOver } }: ThreadSummary): string {
  if (excerpt !== null) return `${firstName(authorName)}: ${excerpt}`;
  return goneWords({ author: { name: authorName }, state: isOver ? 'over' : 'takenBack' });
}

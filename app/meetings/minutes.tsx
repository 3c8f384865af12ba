import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { longDateNear } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { buttonClasses } from '#app/ui/button-classes.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DownloadIcon, Icon, PrintIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import { voteWords, whoCameWords } from '#server/meetings/minutes/contract.ts';

import { MinutesItems } from './components/minutes-items.tsx';
import { OutcomeLists } from './components/outcome-lists.tsx';
import { WrittenLines } from './components/written-lines.tsx';
import { hoursWords } from './meeting-words.ts';
import { meetingsAccess } from './meetings-access.ts';
import { useLiveWork } from './use-live-work.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Minutes');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const minutes = await context.meetings.getMinutes(requireActor(context), { meetingId });
  return { minutes, now: new Date().toISOString() };
}

/** What a meeting was: drafted by itself out of its agenda and what people wrote down. */
export default function MinutesPage() {
  const { minutes, now } = useLoaderData<typeof loader>();
  const { meetingId, isOver, items, notes, votes } = minutes;
  useLiveWork(meetingId);
  return (
    <div className="wide-on-paper flex max-w-measure flex-col gap-4">
      <PageHeader
        title="Minutes"
        eyebrow={minutes.name}
        intro={`${longDateNear(minutes.startsAt, now)}, ${hoursWords(minutes)}, ${minutes.place}`}
        back={{ to: `/meetings/${meetingId}`, label: 'The meeting' }}
        actions={<MinutesActions meetingId={meetingId} />}
      />
      {!isOver && <p>The meeting goes on: there is more to come.</p>}
      <Card title="Who came">
        <p>{whoCameWords(minutes.attendance)}</p>
      </Card>
      <MinutesItems items={items} meetingId={meetingId} now={now} />
      {notes !== '' && (
        <Card title="Notes">
          <WrittenLines text={notes} />
        </Card>
      )}
      <OutcomeLists outcomes={minutes} now={now} />
      {votes.length > 0 && (
        <Card title="Votes">
          <ul className="flex flex-col gap-2">
            {votes.map((vote, index) => (
              <li key={index}>{voteWords(vote)}</li>
            ))}
          </ul>
        </Card>
      )}
      <Link to={`/meetings/${meetingId}/outcomes`} className="link not-printed self-start">
        All decisions and actions
      </Link>
    </div>
  );
}

function MinutesActions({ meetingId }: { meetingId: string }) {
  const isLive = useIsLive();
  return (
    <span className="not-printed flex flex-wrap gap-2">
      {isLive && (
        <Button type="button" icon={PrintIcon} onClick={() => window.print()}>
          Print
        </Button>
      )}
      <a
        href={`/meetings/${meetingId}/minutes.pdf`}
        download
        className={buttonClasses('secondary', false)}
      >
        <Icon of={DownloadIcon} />
        PDF
      </a>
    </span>
  );
}

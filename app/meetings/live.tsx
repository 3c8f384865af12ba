import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import { useLive } from '#app/lib/live.tsx';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';

import { actInMeeting } from './act-in-meeting.ts';
import { OutcomesHere } from './components/outcomes-here.tsx';
import { LiveHands } from './components/live-hands.tsx';
import { LiveNotes } from './components/live-notes.tsx';
import { LivePeople, LiveRound } from './components/live-people.tsx';
import { LivePlace } from './components/live-place.tsx';
import { LiveVotes } from './components/live-votes.tsx';
import { stageWords } from './live-words.ts';
import { meetingsAccess } from './meetings-access.ts';
import { useLivePage } from './use-live-page.ts';
import { useNotes } from './use-notes.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta((loaded) => titleOf(loaded));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { meetingId } = params;
  const { openLive, getLive, getMeeting, listOutcomes } = context.meetings;
  const meeting = await getMeeting(actor, { meetingId });
  // A page that script reads again is looked at for as long as it does so.
  const isRead = request.headers.get('Sec-Fetch-Dest') === 'empty';
  await openLive(actor, { meetingId, tabId: isRead ? 'reading' : 'page' });
  const [live, outcomes] = await Promise.all([
    getLive(actor, { meetingId }),
    listOutcomes(actor, { meetingId }),
  ]);
  return {
    ...{ live, outcomes, me: actor.personId, name: meeting.name },
    clientId: newClientId(),
    title: `In the meeting: ${longDateNear(meeting.startsAt, live.now)}`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const values = await readForm(args.request);
  return answerForm(values, async () => {
    await actInMeeting(values, args);
    return redirect(new URL(args.request.url).pathname, 303);
  });
}

/** The meeting itself, for those in the room and those on the phone. */
export default function Live() {
  const { live, outcomes, me, name, title, clientId } = useLoaderData<typeof loader>();
  useLivePage(live);
  const notes = useNotes(live, me);
  const refusal = refusalIn(useActionAnswer<typeof action>());
  const typed = (field: string) => {
    const value = refusal?.values[field];
    return typeof value === 'string' ? value : '';
  };
  const errors = refusal?.errors ?? {};
  const asked = typed('intent');
  const isOpen = live.stage === 'open';
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary
        errors={refusal ? errors : undefined}
        order={['paragraph', 'words', 'question', 'checked']}
      />
      <PageHeader
        title={title}
        eyebrow={name}
        intro={stageWords(live)}
        back={{ to: `/meetings/${live.meetingId}`, label: 'The meeting' }}
      />
      <ConnectionLine isOpen={isOpen} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          {isOpen && <LivePlace live={live} me={me} />}
          {isOpen && <LiveHands live={live} me={me} />}
          {(isOpen || live.stage === 'over') && (
            <LiveNotes
              {...{ live, me, notes }}
              refusal={
                asked === 'paragraph'
                  ? { errors, paragraph: typed('paragraph'), itemId: typed('itemId') }
                  : null
              }
              outcomes={isOpen && <OutcomesHere {...{ live, outcomes, clientId, refusal }} />}
            />
          )}
        </div>
        <div className="flex flex-col gap-4">
          {isOpen && <LivePeople live={live} me={me} />}
          {isOpen && <LiveRound live={live} me={me} />}
          <LiveVotes
            {...{ live, me }}
            refusal={asked === 'ask' ? { errors, question: typed('question') } : null}
          />
        </div>
      </div>
    </div>
  );
}

/** How the page comes to know of others, where that is not at once. */
function ConnectionLine({ isOpen }: { isOpen: boolean }) {
  const { state } = useLive();
  const isLive = useIsLive();
  if (!isOpen) return null;
  if (!isLive) {
    return (
      <Link to="" reloadDocument className="link inline-flex min-h-11 items-center self-start">
        Look for news
      </Link>
    );
  }
  if (state !== 'off') return null;
  return <p className="text-sm text-muted">This page looks for news every 15 seconds.</p>;
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded ? String(loaded.title) : 'In the meeting';
}

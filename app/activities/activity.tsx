import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { dayKey } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newGapPath } from '#app/lib/new-gap-path.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { StateChip } from '#app/ui/chip.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { EditIcon, PlusIcon, PrintIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

import type { ActivityView } from '#server/activities/contract.ts';

import { actOnActivity } from './act-on-activity.ts';
import { activityFacts } from './components/activity-facts.tsx';
import { AskedNote } from './components/asked-note.tsx';
import { ClosedDays } from './components/closed-days.tsx';
import { MatchNotes } from './components/match-notes.tsx';
import { MergedInto } from './components/merged-into.tsx';
import { RoomForm } from './components/room-form.tsx';
import { ShortlistButton } from './components/shortlist-button.tsx';
import { StillRightForm } from './components/still-right-form.tsx';
import { WrongForm } from './components/wrong-form.tsx';
import { readNotesBefore } from './note-words.ts';
import { useLiveActivities } from './use-live-activities.ts';
import { useLiveNotes } from './use-live-notes.ts';
import { useLiveChecks } from './use-live-checks.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta((loaded) => titleOf(loaded));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { activityId } = params;
  const { searchParams } = new URL(request.url);
  const notesBefore = readNotesBefore(searchParams.get('notes'));
  const page = await context.activities.getActivity(actor, { activityId, notesBefore });
  // It was merged into this one.
  if (page.activity.id !== activityId) throw redirect(`/whats-on/${page.activity.id}`);
  return {
    page,
    notesBefore,
    now: new Date().toISOString(),
    personId: actor.personId,
    title: page.activity.name,
    invites: actor.roles.some((role) => role === 'coordinator' || role === 'administrator'),
    logsGaps: actor.roles.includes('linkWorker'),
    isSaved: searchParams.has('saved'),
    isMerged: searchParams.has('merged'),
    merges: page.mayMerge ? await context.activities.listMerges(actor, { activityId }) : [],
  };
}

export const action = actOnActivity;

export default function Activity() {
  const { page, now, personId, notesBefore, isSaved, isMerged, merges, invites, logsGaps } =
    useLoaderData<typeof loader>();
  const { activity, mayChange, mayMerge, speaksAs } = page;
  const refusal = refusalIn(useActionAnswer());
  useLiveActivities();
  useLiveNotes(activity.id);
  useLiveChecks();
  const isProvider = speaksAs === 'provider';
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={['fields', 'closedFrom', 'closedUntil']} />
      <PageHeader
        title={activity.name}
        eyebrow={activity.organisation.name}
        back={{ to: '/whats-on', label: 'What’s on' }}
        actions={
          mayChange && (
            <ButtonLink to={`/whats-on/${activity.id}/edit`} icon={EditIcon}>
              Change
            </ButtonLink>
          )
        }
      />
      {isSaved && (
        <Notice tone="success" title="Saved." role="status">
          Link workers of the county see it like this.
        </Notice>
      )}
      {isMerged && (
        <Notice tone="success" title="Merged." role="status">
          The other one is off What’s on. Its address leads here.
        </Notice>
      )}
      <AskedNote asked={page.asked} activityId={activity.id} personId={personId} />
      {activity.description !== '' && <p className="whitespace-pre-line">{activity.description}</p>}
      <div className="not-printed flex flex-wrap gap-2">
        <ShortlistButton activityId={activity.id} personId={personId} />
        <ButtonLink to={`/activities/${activity.id}`} icon={PrintIcon} look="quiet">
          Public page
        </ButtonLink>
      </div>
      <Card title="Is there room?" aside={<StateChip state={activity.room.state} />}>
        {!isProvider && <p className="text-muted">If you rang them, say what you heard.</p>}
        <RoomForm activity={activity} now={now} from="page" />
        <ClosedDays activity={activity} refusal={refusal} today={dayKey(now)} />
        {logsGaps && <FullLink activity={activity} />}
      </Card>
      <Card title="About this activity">
        <SummaryList rows={activityFacts(page, now)} />
      </Card>
      <MatchNotes page={page} personId={personId} now={now} listedAfter={notesBefore} />
      <Card title="Still right?">
        <StillRightForm activity={activity} speaksAs={speaksAs} />
        {!isProvider && <WrongForm activity={activity} />}
      </Card>
      <MergedInto merges={merges} now={now} />
      {(mayMerge || invites) && (
        <div className="not-printed flex flex-wrap gap-2">
          {invites && (
            <ButtonLink to={`/people/invite?organisation=${activity.organisation.id}`} look="quiet">
              Invite somebody of this organisation
            </ButtonLink>
          )}
          {mayMerge && (
            <ButtonLink to={`/whats-on/${activity.id}/merge`} look="quiet">
              This is the same as another one
            </ButtonLink>
          )}
        </div>
      )}
      {mayChange && <TakeAway />}
    </div>
  );
}

/** Where there is no room people need one more of it. */
function FullLink({ activity: { room, whatMatters, town } }: { activity: ActivityView }) {
  if (room.state !== 'longWait' && room.state !== 'closed') return null;
  const [need] = whatMatters;
  const isFull = room.state === 'closed';
  return (
    <div>
      <ButtonLink
        to={newGapPath({ need, place: town, kind: isFull ? 'full' : 'wait' })}
        icon={PlusIcon}
      >
        {isFull ? 'It is full: log a gap' : 'The wait is long: log a gap'}
      </ButtonLink>
    </div>
  );
}

function TakeAway() {
  const busy = useBusy();
  return (
    <Disclosure summary="Take it off What’s on">
      <Form method="post" className="flex flex-col items-start gap-3">
        <input type="hidden" name="intent" value="withdraw" />
        <p>Nobody finds it any more, and it does not come back. If it only rests, press Closed.</p>
        <Button type="submit" look="danger" disabled={busy}>
          {busy ? 'Wait a moment…' : 'Take it off'}
        </Button>
      </Form>
    </Disclosure>
  );
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded ? String(loaded.title) : 'What’s on';
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { MeetingsIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { answerMeeting } from './answer-meeting.ts';
import { MeetingCard } from './components/meeting-card.tsx';
import { PollsCard } from './components/polls-card.tsx';
import { meetingsAccess } from './meetings-access.ts';
import { useLiveMeetings } from './use-live-meetings.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Meetings');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after') ?? '';
  const [{ meetings, next }, polls] = await Promise.all([
    context.meetings.listMeetings(actor, { after }),
    context.meetings.listPolls(actor),
  ]);
  return {
    meetings,
    next,
    polls,
    now: new Date().toISOString(),
    here: after === '' ? '/meetings' : `/meetings?after=${encodeURIComponent(after)}`,
    isFirst: after === '',
    isSaved: searchParams.has('saved'),
    mayMakeSeries: actor.roles.includes('coordinator'),
  };
}

export const action = answerMeeting;

/** Dates to come, soonest first, each with its answer. */
export default function Meetings() {
  const page = useLoaderData<typeof loader>();
  const meetings = useLiveMeetings(page.meetings);
  const refusal = refusalIn(useActionAnswer());
  const setUp = (
    <ButtonLink to="/meetings/new" look={meetings.length === 0 ? 'primary' : 'secondary'}>
      Set up meetings
    </ButtonLink>
  );
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="Meetings"
        intro="Say for each date whether you are coming. An answer is for its date only."
        actions={page.mayMakeSeries && meetings.length > 0 && setUp}
      />
      {page.isSaved && (
        <Notice tone="success" title="The meetings are saved." role="status">
          Everybody who may come can see and answer them now.
        </Notice>
      )}
      <PollsCard list={page.polls} now={page.now} />
      {meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} now={page.now} page={page.here} />
      ))}
      {meetings.length === 0 && (
        <EmptyState
          icon={MeetingsIcon}
          title={page.isFirst ? 'No meetings yet' : 'No more meetings'}
          action={page.mayMakeSeries ? setUp : undefined}
        >
          {page.mayMakeSeries
            ? 'Set up a monthly meeting once, and all its dates are here for everybody to answer.'
            : 'Monthly meetings of your county and your organisation will be here. A coordinator sets them up.'}
        </EmptyState>
      )}
      {meetings.length > 0 && (
        <Link to="/meetings/follow" className="link inline-flex min-h-11 items-center self-start">
          Meetings in my calendar
        </Link>
      )}
      <Link to="/meetings/cpd" className="link inline-flex min-h-11 items-center self-start">
        My learning log
      </Link>
      <div className="flex flex-wrap gap-2">
        {!page.isFirst && <ButtonLink to="/meetings">Back to the next dates</ButtonLink>}
        {page.next !== null && (
          <ButtonLink to={`?after=${encodeURIComponent(page.next)}`}>Show later dates</ButtonLink>
        )}
      </div>
    </div>
  );
}

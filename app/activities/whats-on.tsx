import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PlusIcon, WhatsOnIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { actOnActivity } from './act-on-activity.ts';
import { boardAddress, readBoardAddress } from './board-address.ts';
import { AsSheet } from './components/as-sheet.tsx';
import { Board } from './components/board.tsx';
import { OwnActivities } from './components/own-activities.tsx';
import { ShortlistLink } from './components/shortlist-button.tsx';
import { TakeUsOff } from './components/take-us-off.tsx';
import { useLiveActivities } from './use-live-activities.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('What’s on');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const seesBoard = actor.roles.some((role) => role !== 'activityProvider');
  const [own, organisations, board] = await Promise.all([
    context.activities.listOwnActivities(actor),
    seesBoard ? [] : context.accounts.listOrganisations(actor),
    seesBoard ? context.activities.listActivities(actor, readBoardAddress(searchParams)) : null,
  ]);
  return {
    own,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    board,
    personId: actor.personId,
    now: new Date().toISOString(),
    isFirst: !searchParams.has('after'),
    isGone: searchParams.get('gone') === 'yes',
    mayAdd: actor.roles.includes('coordinator') || actor.providerOrganisationIds.length > 0,
    brings: actor.roles.includes('coordinator'),
    isProvider: actor.providerOrganisationIds.length > 0,
    logsGaps: actor.roles.includes('linkWorker'),
  };
}

export const action = actOnActivity;

/** The board of the county; for activity providers the list of their own. */
export default function WhatsOn() {
  const { own, organisations, board, now, personId, isFirst, isGone, ...may } =
    useLoaderData<typeof loader>();
  const { mayAdd, brings, isProvider, logsGaps } = may;
  const refusal = refusalIn(useActionAnswer());
  useLiveActivities();
  const add = (
    <ButtonLink
      to="/whats-on/new"
      icon={PlusIcon}
      look={own.length === 0 && !board ? 'primary' : 'secondary'}
    >
      Add an activity
    </ButtonLink>
  );
  const gone = isGone && (
    <Notice tone="success" title="It is off What’s on." role="status">
      Nobody sees it there any more.
    </Notice>
  );
  if (!board) {
    return (
      <div className="flex max-w-measure flex-col gap-4">
        <ErrorSummary errors={refusal?.errors} order={[]} />
        <PageHeader
          title="Your activities"
          intro="Say whether there is room. Link workers see it at once."
        />
        {gone}
        <OwnActivities activities={own} now={now} />
        {own.length > 0 && mayAdd && <div>{add}</div>}
        {own.length > 0 && <AsSheet query="" brings={false} />}
        <TakeUsOff organisations={organisations} />
        {own.length === 0 && (
          <EmptyState icon={WhatsOnIcon} title="Nothing here yet" action={mayAdd && add}>
            Add what people can join. Link workers of the whole county find it then.
          </EmptyState>
        )}
      </div>
    );
  }
  return (
    <>
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="What’s on"
        actions={
          <>
            <ShortlistLink personId={personId} />
            <ButtonLink to="/whats-on/to-check" look="quiet">
              To check
            </ButtonLink>
            {mayAdd && add}
          </>
        }
      />
      {gone}
      {isProvider && own.length > 0 && (
        <section aria-labelledby="own" className="flex max-w-measure flex-col gap-3">
          <h2 id="own">Your activities</h2>
          <OwnActivities activities={own} now={now} />
        </section>
      )}
      <Board board={board} now={now} isFirst={isFirst} add={mayAdd && add} logsGaps={logsGaps} />
      {(board.total > 0 || brings) && (
        <AsSheet query={boardAddress(board.filters).replace('/whats-on', '')} brings={brings} />
      )}
    </>
  );
}

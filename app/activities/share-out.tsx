import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FilterRow } from '#app/ui/filter-link.tsx';
import { DoneIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { SharingBoard } from '#server/activities/check-views.ts';
import { trusts } from '#server/activities/contract.ts';

import { trustWords } from './activity-words.ts';
import { AskedList } from './components/asked-list.tsx';
import { ShareOutForm } from './components/share-out-form.tsx';
import { sharingAddress } from './sharing-address.ts';
import { useLiveActivities } from './use-live-activities.ts';
import { useLiveChecks } from './use-live-checks.ts';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Share out what is stale');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [show, after] = [searchParams.get('show'), searchParams.get('after') ?? ''];
  const board = await context.activities.listToShareOut(requireActor(context), { show, after });
  return {
    board,
    after,
    isAll: searchParams.get('all') === 'yes',
    shared: countIn(searchParams.get('shared')),
    left: countIn(searchParams.get('left')),
    clientId: newClientId(),
    now: new Date().toISOString(),
  };
}

/** Anybody can type into an address. */
function countIn(typed: string | null): number {
  return /^\d{1,2}$/.test(typed ?? '') ? Number(typed) : 0;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  return answerForm(values, async () => {
    if (values.intent === 'takeBack') {
      await context.activities.giveBackCheck(actor, values);
      return redirect(sharingAddress({ show: 'asked' }), 303);
    }
    const { shared, left } = await context.activities.shareOut(actor, values);
    return redirect(`${sharingAddress({})}?shared=${shared}&left=${left}`, 303);
  });
}

/** How true the board is, and who may check what nobody has checked for long. */
export default function ShareOut() {
  const { board, after, isAll, shared, left, clientId, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  useLiveActivities();
  useLiveChecks();
  const { show, activities, next } = board;
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={refusal?.errors} order={['activityIds', 'personIds', 'dueOn']} />
      <PageHeader
        title="Share out what is stale"
        back={{ to: '/whats-on', label: 'What’s on' }}
        intro="Ask colleagues who offered it to check what nobody has checked for long. When the day is over, it comes back here."
      />
      {shared > 0 && (
        <Notice tone="success" title={`${inWords(shared)} shared out.`} role="status">
          {left === 0
            ? 'Those you chose see it at once.'
            : `${inWords(left)} had been shared out or checked meanwhile.`}
        </Notice>
      )}
      <Counts board={board} />
      <FilterRow label="Show" choices={choicesOf(board)} />
      {activities.length === 0 && <Nothing show={show} isFirst={after === ''} />}
      {activities.length > 0 && show === 'asked' && <AskedList stale={activities} now={now} />}
      {activities.length > 0 && show === 'waiting' && (
        <ShareOutForm
          board={board}
          after={after}
          isAll={isAll}
          clientId={clientId}
          refusal={refusal}
          now={now}
        />
      )}
      <Pages
        label="Pages of activities"
        previous={after === '' ? undefined : sharingAddress({ show })}
        next={next === null ? undefined : sharingAddress({ show, after: next })}
      />
    </div>
  );
}

const inWords = (count: number) => (count === 1 ? '1 activity' : `${count} activities`);

/** Three counts that sum to all there is, each the way to its list. */
function Counts({ board: { counts, total } }: { board: SharingBoard }) {
  return (
    <section aria-labelledby="how-true" className="flex flex-col gap-1">
      <h2 id="how-true" className="text-lg">
        {total === 1 ? '1 activity on What’s on' : `${total} activities on What’s on`}
      </h2>
      <ul className="flex flex-wrap gap-x-5">
        {trusts.map((trust) => (
          <li key={trust}>
            <Link
              to={`/whats-on?trust=${trust}`}
              className="link inline-flex min-h-11 items-center"
            >
              {counts[trust]} {trustWords[trust].toLowerCase()}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function choicesOf({ show, waiting, asked }: SharingBoard) {
  const choice = (key: SharingBoard['show'], label: string, count: number) => ({
    ...{ key, label, count, isOn: show === key },
    to: sharingAddress({ show: key }),
  });
  return [choice('waiting', 'To share out', waiting), choice('asked', 'Asked of somebody', asked)];
}

function Nothing({ show, isFirst }: { show: SharingBoard['show']; isFirst: boolean }) {
  if (!isFirst) {
    return (
      <EmptyState icon={DoneIcon} title="No more here">
        You have seen all of them. Go back to the first ones.
      </EmptyState>
    );
  }
  return show === 'asked' ? (
    <EmptyState icon={DoneIcon} title="Nothing is asked of anybody">
      What you share out shows here until it is checked.
    </EmptyState>
  ) : (
    <EmptyState icon={DoneIcon} title="Nothing waits to be shared out">
      Everything was checked in the last 180 days, or somebody is asked to.
    </EmptyState>
  );
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { ReportIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { kindWords, type GapView } from '#server/gaps/contract.ts';

import { actOnGap } from './act-on-gap.ts';
import { listClosingChoices } from './closing-choices.ts';
import { MeToo } from './components/me-too.tsx';
import { GapStateChip } from './components/state-chip.tsx';
import { StateForm } from './components/state-form.tsx';
import { gapTitle, seenWords, stateWords } from './gap-words.ts';
import { gapsAccess } from './gaps-access.ts';
import { useLiveGaps } from './use-live-gaps.ts';

export const handle = { access: gapsAccess } satisfies PageHandle;
export const meta = pageMeta((loaded) => titleOf(loaded));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { gapId } = params;
  const page = await context.gaps.getGap(actor, { gapId });
  return {
    page,
    choices: page.mayChange ? await listClosingChoices(context, actor, page.gap) : [],
    said: new URL(request.url).searchParams.get('said'),
    title: gapTitle(page.gap),
    now: new Date().toISOString(),
  };
}

export const action = actOnGap;

/** One gap: what is missing, how many see it, and how it stands. */
export default function Gap() {
  const { page, choices, said, title, now } = useLoaderData<typeof loader>();
  const { gap, maySay, mayChange, mayReport } = page;
  const refusal = refusalIn(useActionAnswer());
  useLiveGaps(gap.id);
  return (
    <PageWidth width="measure">
      <ErrorSummary errors={refusal?.errors} order={['state', 'activityId']} />
      <PageHeader title={title} back={{ to: '/gaps', label: 'What’s missing' }} />
      {!refusal && <SaidNotice said={said} />}
      {gap.isHidden && (
        <Notice tone="info" title="A moderator hid this.">
          Only moderators see it.
        </Notice>
      )}
      <Card title={`${kindWords[gap.kind]}.`} aside={<GapStateChip state={gap.state} />}>
        {gap.note !== '' && <p className="whitespace-pre-line wrap-anywhere">{gap.note}</p>}
        <p role="status" className="font-bold">
          {seenWords(gap)}
        </p>
        <p className="text-sm text-muted">Logged {dayInSentence(gap.loggedAt, now)}.</p>
        <Standing gap={gap} now={now} />
        {maySay && (gap.state !== 'closed' || gap.isMine) && <MeToo gap={gap} mayTakeBack />}
        {mayReport && (
          <div className="-ml-4">
            <ButtonLink to={`/reports/gap/${gap.id}`} look="quiet" icon={ReportIcon}>
              Report
            </ButtonLink>
          </div>
        )}
      </Card>
      {mayChange && <StateForm gap={gap} choices={choices} refusal={refusal} />}
    </PageWidth>
  );
}

/** What a coordinator has said of it last. */
function Standing({ gap: { state, stateSaid, closedBy }, now }: { gap: GapView; now: string }) {
  if (!stateSaid) return null;
  return (
    <p>
      {closedBy ? (
        <>
          Filled by{' '}
          <Link to={`/whats-on/${closedBy.id}`} className="link font-bold">
            {closedBy.name}
          </Link>
        </>
      ) : (
        stateWords[state]
      )}
      , said {dayInSentence(stateSaid.at, now)} by {stateSaid.by}.
    </p>
  );
}

const notices: Record<string, [string, string]> = {
  logged: ['Logged.', 'Link workers of the county can say “me too”.'],
  there: ['It was logged already.', 'You are counted with it now.'],
  state: ['Saved.', 'Everybody sees how it stands.'],
};

function SaidNotice({ said }: { said: string | null }) {
  const [title, words] = (said !== null && Object.hasOwn(notices, said) && notices[said]) || [];
  if (title === undefined) return null;
  return (
    <Notice tone="success" title={title} role="status">
      {words}
    </Notice>
  );
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded ? String(loaded.title) : 'What’s missing';
}

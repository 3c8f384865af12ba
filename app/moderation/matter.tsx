import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { DecideForm } from './components/decide-form.tsx';
import { DecisionsSoFar } from './components/decisions-so-far.tsx';
import { OpenFirst } from './components/open-first.tsx';
import { ReportList } from './components/report-list.tsx';
import { ReportedThing } from './components/reported-thing.tsx';
import { hiddenFromAuthor, momentInWords, thingWords } from './moderation-words.ts';
import { moderatorAccess } from './moderator-access.ts';
import { useLiveMatters } from './use-live-matters.ts';

export const handle = { access: moderatorAccess } satisfies PageHandle;
export const meta = pageMeta('One report');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const matter = await context.moderation.getMatter(requireActor(context), {
    matterId: params.matterId,
  });
  return { matter, now: new Date().toISOString() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { matterId = '' } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    if (values.intent === 'open') {
      await context.moderation.openMatter(actor, { matterId });
      return redirect(`/moderation/${matterId}`, 303);
    }
    await context.moderation.decideMatter(actor, { ...values, matterId });
    return redirect('/moderation?decided', 303);
  });
}

/** One reported thing: what was said about it, what it is, and what is decided. */
export default function Matter() {
  const { matter, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  useLiveMatters();
  const { thing, state, mustOpen, open, mayNotDecide, isSecondLook, secondLookLine } = matter;
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const hasAuthor = open?.author !== null;
  return (
    <PageWidth width="measure">
      <ErrorSummary errors={refusal && errors} order={['outcome', 'rule', 'word']} />
      <PageHeader
        title={thingWords[thing].a}
        eyebrow={
          isSecondLook ? 'Second look' : `Waiting since ${momentInWords(matter.openedAt, now)}`
        }
        back={{ to: '/moderation', label: 'Moderation' }}
      />
      {isSecondLook && secondLookLine !== null && <AuthorAsks line={secondLookLine} />}
      <ReportList reports={matter.all} now={now} />
      <DecisionsSoFar decisions={matter.decisions} now={now} />
      {mustOpen && <OpenFirst busy={busy} />}
      {open && <ReportedThing thing={open} kind={thing} now={now} />}
      {state === 'open' && !mustOpen && open === null && (
        <Notice tone="info" title="It is not there any more.">
          It was taken away for good. Leave it as it is to close this.
        </Notice>
      )}
      {state === 'open' && !mustOpen && mayNotDecide !== null && (
        <Notice tone="info" title="Somebody else decides.">
          {mayNotDecide}
        </Notice>
      )}
      {state === 'open' && !mustOpen && mayNotDecide === null && (
        <DecideForm
          isSecondLook={isSecondLook}
          hasAuthor={hasAuthor}
          authorReads={hasAuthor && !hiddenFromAuthor.has(thing)}
          refusal={refusal}
          busy={busy}
        />
      )}
      {state === 'closed' && (
        <Notice tone="info" title="This has been decided.">
          What was reported is shown here only while it is waiting.
        </Notice>
      )}
    </PageWidth>
  );
}

function AuthorAsks({ line }: { line: string }) {
  return (
    <Notice tone="info" title="The person who wrote it asks you to look again.">
      {line === '' ? 'They added nothing.' : `“${line}”`}
    </Notice>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { RadioGroup, TextArea } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';
import { moderationLimits, reasonWords, type ThingKind } from '#server/moderation/contract.ts';

import { WordsOf } from './components/words-of.tsx';
import { thingWords } from './moderation-words.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Report');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const thing = await context.moderation.getThingToReport(requireActor(context), {
    kind: params.thingKind,
    thingId: params.thingId,
  });
  return { thing, isSent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { thingKind: kind = '', thingId = '' } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.moderation.reportThing(requireActor(context), { ...values, kind, thingId });
    return redirect(`/reports/${kind}/${thingId}?sent`, 303);
  });
}

const choices = Object.entries(reasonWords).map(([value, label]) => ({ value, label }));

/** Tells the moderators about one thing, and why. Works the same without script. */
export default function Report() {
  const { thing, isSent } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  const { the } = thingWords[thing.kind];
  const back = { to: thing.path, label: `Back to ${the}` };
  if (isSent || thing.isReported || thing.isMine) return <NothingToDo {...thing} isSent={isSent} />;
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  return (
    <FormPage
      title={`Report ${the}`}
      intro={
        <>
          <p>
            Coordinators and administrators of your county will read it. {privateWords(thing.kind)}
          </p>
          <p>The person who wrote it is never told who reported it.</p>
        </>
      }
      back={back}
      errors={refusal && errors}
      order={['reason', 'line']}
      submit="Send to the moderators"
      busy={busy}
      busyWords="Sending…"
    >
      <WordsOf author={thing.author} title={thing.title} body={thing.body} />
      <RadioGroup
        name="reason"
        label="Why do you report it?"
        choices={choices}
        defaultValue={typedValue(refusal, 'reason') || undefined}
        error={errors.reason}
      />
      <TextArea
        name="line"
        label="In your own words"
        optional
        hint="Do not repeat a name or anything else that tells who somebody is."
        rows={2}
        grows
        maxLength={moderationLimits.reportLine}
        defaultValue={typedValue(refusal, 'line')}
        error={errors.line}
      />
      <CheckedField refusal={refusal} />
      <GuardWatch place="resource" />
    </FormPage>
  );
}

function privateWords(kind: ThingKind): string {
  return kind === 'message'
    ? 'They see this message with the two before and the two after it, and nothing else of the room. Whoever wrote it, and in a direct room everybody in it, is told that it was read.'
    : '';
}

interface NothingToDoProps {
  kind: ThingKind;
  path: string;
  isMine: boolean;
  isSent: boolean;
}

function NothingToDo({ kind, path, isMine, isSent }: NothingToDoProps) {
  const { the } = thingWords[kind];
  return (
    <PageWidth width="form">
      <PageHeader title={isSent ? 'Thank you' : `Report ${the}`} />
      {isMine ? (
        <Notice tone="info" title="You wrote this yourself.">
          You can change it or take it back where it stands.
        </Notice>
      ) : (
        <Notice tone="success" title="The moderators have your report." role="status">
          You will be told when one of them has looked at it. The person who wrote it is not told
          who reported it.
        </Notice>
      )}
      <div>
        <ButtonLink to={path}>Back to {the}</ButtonLink>
      </div>
    </PageWidth>
  );
}

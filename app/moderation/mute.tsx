import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { ruleWords, type MuteLength } from '#server/moderation/contract.ts';

import { endInWords } from './moderation-words.ts';
import { moderatorAccess } from './moderator-access.ts';

export const handle = { access: moderatorAccess } satisfies PageHandle;
export const meta = pageMeta('Keep from writing');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { personId } = params;
  return { person: await context.accounts.getMember(requireActor(context), { personId }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { personId = '' } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    if (values.intent === 'lift') await context.moderation.liftMute(actor, { personId });
    else await context.moderation.muteMember(actor, { ...values, personId });
    return redirect(`/people/${personId}`, 303);
  });
}

const lengths: { value: MuteLength; label: string }[] = [
  { value: 'day', label: '1 day' },
  { value: 'week', label: '1 week' },
  { value: 'fourWeeks', label: '4 weeks' },
];
const rules = Object.entries(ruleWords).map(([value, label]) => ({ value, label }));

/** Keeps one person from writing for a time, or lets them write again. */
export default function Mute() {
  const { person } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const errors = refusal?.errors ?? {};
  const busy = useBusy();
  return (
    <FormPage
      title={`Keep ${person.name} from writing`}
      intro="They can go on reading. They are told why and until when, and it ends by itself."
      back={{ to: `/people/${person.id}`, label: person.name }}
      errors={refusal?.errors}
      order={['length', 'rule']}
      submit="Keep from writing"
      busy={busy}
      busyWords="Wait a moment…"
      after={person.mutedUntil !== null && <LiftCard until={person.mutedUntil} busy={busy} />}
    >
      <RadioGroup
        name="length"
        label="For how long?"
        choices={lengths}
        defaultValue={typedValue(refusal, 'length') || undefined}
        error={errors.length}
      />
      <RadioGroup
        name="rule"
        label="Which rule was broken?"
        choices={rules}
        defaultValue={typedValue(refusal, 'rule') || undefined}
        error={errors.rule}
      />
    </FormPage>
  );
}

function LiftCard({ until, busy }: { until: string; busy: boolean }) {
  return (
    <Card title="Let them write again">
      <p>At the moment they cannot write until {endInWords(until)}.</p>
      <Form method="post">
        <Button type="submit" name="intent" value="lift" disabled={busy}>
          Let them write now
        </Button>
      </Form>
    </Card>
  );
}

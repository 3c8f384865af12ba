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
import { TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { limits } from '#server/accounts/contract.ts';

export const handle = {
  access: ['activityProvider', 'coordinator', 'administrator'],
} satisfies PageHandle;
export const meta = pageMeta('Take an organisation off Hedgerow');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const organisations = await context.accounts.listOrganisations(actor);
  const organisation = organisations.find(({ id }) => id === params.organisationId);
  const isOwn = actor.providerOrganisationIds.includes(organisation?.id ?? '');
  const isStaff = actor.roles.some((role) => role === 'coordinator' || role === 'administrator');
  if (!organisation || !(isOwn || isStaff)) {
    throw Response.json({ code: 'notFound' }, { status: 404 });
  }
  return { name: organisation.name, isOwn };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { organisationId = '' } = params;
  const values = { ...(await readForm(request)), organisationId };
  const actor = requireActor(context);
  return answerForm(values, async () => {
    await context.accounts.takeOffOrganisation(actor, values);
    const isOwn = actor.providerOrganisationIds.includes(organisationId);
    return redirect(isOwn ? '/sign-in?done=takenOff' : '/organisations', 303);
  });
}

/** "Take us off": for activity providers who want to be asked no more, and for whoever they told. */
export default function TakeOff() {
  const { name, isOwn } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  return (
    <FormPage
      title={`Take ${name} off Hedgerow`}
      intro={
        isOwn
          ? 'Your activities leave What’s on, and what link workers wrote of whom to ring is erased. You are signed out. Your name and reason are kept, so that nobody lists you again.'
          : 'Its activities leave What’s on, what was written of whom to ring is erased, and its people are signed out. Name and reason are kept, so that nobody lists it again.'
      }
      back={
        isOwn
          ? { to: '/whats-on', label: 'What’s on' }
          : { to: '/organisations', label: 'Organisations' }
      }
      errors={errors}
      order={['reason']}
      submit="Take it off"
      reloadDocument
      busy={useBusy()}
      busyWords="Taking it off…"
    >
      <TextField
        name="reason"
        label="Why?"
        hint="A few words, for those who would list it again."
        defaultValue={typedValue(refusal, 'reason')}
        error={errors.reason}
        maxLength={limits.reason}
        optional
      />
      <GuardWatch place="resource" />
      <CheckedField refusal={refusal} />
    </FormPage>
  );
}

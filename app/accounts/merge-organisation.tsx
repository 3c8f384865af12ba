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
import { SelectField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

export const handle = { access: ['coordinator', 'administrator'] } satisfies PageHandle;
export const meta = pageMeta('Merge an organisation into another');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const organisations = await context.accounts.listOrganisations(requireActor(context));
  const organisation = organisations.find(({ id }) => id === params.organisationId);
  if (!organisation || organisation.kinds.includes('host')) {
    throw Response.json({ code: 'notFound' }, { status: 404 });
  }
  return {
    name: organisation.name,
    id: organisation.id,
    others: organisations
      .filter(({ id, kinds }) => id !== organisation.id && kinds.includes('activityProvider'))
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = { ...(await readForm(request)), organisationId: params.organisationId ?? '' };
  return answerForm(values, async () => {
    const actor = requireActor(context);
    const { organisationId } = await context.accounts.mergeOrganisations(actor, values);
    return redirect(`/organisations/${organisationId}`, 303);
  });
}

/** Two organisations that are the same: all that one has goes to the other. */
export default function MergeOrganisation() {
  const { name, id, others } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  return (
    <FormPage
      title={`What is the same as ${name}?`}
      intro={`Activities, contacts, people and open invitations of ${name} go to the one you choose. Its people sign in again. ${name} is archived and stays so: this cannot be taken back.`}
      back={{ to: `/organisations/${id}`, label: 'Back to the organisation' }}
      errors={refusal?.errors}
      order={['intoId']}
      submit="Merge it into that one"
      busy={useBusy()}
      busyWords="Merging…"
    >
      <SelectField
        name="intoId"
        label="The one that stays"
        choices={others}
        emptyLabel="Choose an organisation"
        defaultValue={typedValue(refusal, 'intoId')}
        error={refusal?.errors.intoId}
      />
    </FormPage>
  );
}

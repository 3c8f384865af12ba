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
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

export const handle = { access: ['coordinator', 'administrator'] } satisfies PageHandle;
export const meta = pageMeta('Organisation');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const organisations = await context.accounts.listOrganisations(actor);
  const organisation = organisations.find(({ id }) => id === params.organisationId);
  if (!organisation) throw Response.json({ code: 'notFound' }, { status: 404 });
  const isOnlyProvider = !organisation.kinds.includes('host');
  return {
    ...{ organisation, isOnlyProvider },
    mayClose: isOnlyProvider || actor.roles.includes('administrator'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = { ...(await readForm(request)), organisationId: params.organisationId ?? '' };
  const actor = requireActor(context);
  return answerForm(values, async () => {
    if ('intent' in values && values.intent === 'close') {
      await context.accounts.closeOrganisation(actor, values);
    } else {
      await context.accounts.renameOrganisation(actor, values);
    }
    return redirect('/organisations', 303);
  });
}

export default function Organisation() {
  const { organisation, isOnlyProvider, mayClose } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  return (
    <>
      <FormPage
        title={organisation.name}
        back={{ to: '/organisations', label: 'Organisations' }}
        errors={refusal?.errors}
        order={['name']}
        submit="Save the name"
        busy={busy}
        busyWords="Saving…"
      >
        <TextField
          name="name"
          label="Name"
          defaultValue={typedValue(refusal, 'name', organisation.name)}
          error={refusal?.errors.name}
          required
        />
      </FormPage>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={`/people/invite?organisation=${organisation.id}`}>
          Invite somebody of this organisation
        </ButtonLink>
        {isOnlyProvider && (
          <>
            <ButtonLink to={`/organisations/${organisation.id}/merge`} look="quiet">
              It is the same as another one
            </ButtonLink>
            <ButtonLink to={`/organisations/${organisation.id}/take-off`} look="quiet">
              They do not want to be listed
            </ButtonLink>
          </>
        )}
      </div>
      {mayClose && (
        <div className="max-w-form">
          <Card title={isOnlyProvider ? 'Archive it' : 'Close this organisation'} tone="berry">
            <p>
              {isOnlyProvider && 'Its activities and contacts rest until it is opened again. '}
              Ends the roles of its {organisation.members ?? 0} people here. Those with no other
              role are signed out and cannot come back without an invitation.
            </p>
            <Form method="post">
              <Button type="submit" look="danger" name="intent" value="close" disabled={busy}>
                {isOnlyProvider ? 'Archive' : 'Close'} {organisation.name}
              </Button>
            </Form>
          </Card>
        </div>
      )}
    </>
  );
}

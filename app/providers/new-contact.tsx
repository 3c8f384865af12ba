import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';

import { ContactFields } from './components/contact-form.tsx';
import { contactFields, readTypedContact } from './contact-form.ts';
import { postingAccess } from './contacts-access.ts';

export const handle = { access: postingAccess } satisfies PageHandle;
export const meta = pageMeta('Add a contact');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const choices = await context.providers.listContactChoices(requireActor(context));
  return {
    clientId: newClientId(),
    organisations: choices.map(({ id, name }) => ({ value: id, label: name })),
    organisationId: new URL(request.url).searchParams.get('organisation') ?? '',
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { contactId } = await context.providers.postContact(requireActor(context), values);
    return redirect(`/contacts/${contactId}?said=saved`, 303);
  });
}

export default function NewContact() {
  const { clientId, organisations, organisationId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked, ...others } = refusal?.errors ?? {};
  // A form that was saved before needs a new id to be saved as something else.
  const id = refusal?.code === 'conflict' ? clientId : typedValue(refusal, 'clientId', clientId);
  const typed = refusal ? readTypedContact(refusal.values) : { organisationId };
  return (
    <FormPage
      title="Add a contact"
      intro="Somebody whom colleagues can ring at a group that runs things. Ask them first whether they agree."
      back={{ to: '/contacts', label: 'Contacts' }}
      errors={refusal && others}
      order={contactFields}
      submit="Save"
      busy={useBusy()}
      busyWords="Saving…"
    >
      <input type="hidden" name="clientId" value={id} />
      <ContactFields
        typed={typed}
        errors={checked === undefined ? others : { ...others, checked }}
        organisations={organisations}
        withPeersWords
      />
    </FormPage>
  );
}

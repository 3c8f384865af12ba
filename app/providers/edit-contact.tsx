import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';
import type { PageError } from '#server/http/page-platform.ts';
import type { ContactView } from '#server/providers/contract.ts';

import { ContactFields } from './components/contact-form.tsx';
import { contactFields, readTypedContact, type TypedContact } from './contact-form.ts';
import { contactsAccess } from './contacts-access.ts';

export const handle = { access: contactsAccess } satisfies PageHandle;
export const meta = pageMeta('Correct a contact');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { contactId } = params;
  return { contact: await context.providers.getContact(requireActor(context), { contactId }) };
}

/** A correction of what somebody else changed meanwhile comes back with what stands there now. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const { contactId } = params;
  const actor = requireActor(context);
  return answerForm(values, async () => {
    try {
      await context.providers.correctContact(actor, { ...values, contactId });
    } catch (thrown) {
      if (!(thrown instanceof Response) || thrown.status !== 409) throw thrown;
      const error = (await thrown.json()) as PageError;
      const current = await context.providers.getContact(actor, { contactId });
      const errors = { form: error.message };
      return data({ code: error.code, errors, values, current }, { status: 409 });
    }
    return redirect(`/contacts/${String(contactId)}?said=saved`, 303);
  });
}

export default function EditContact() {
  const { contact: loaded } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const current = answer && 'current' in answer ? answer.current : null;
  const contact = current ?? loaded;
  const stored = storedWords(contact);
  const typed = refusal ? readTypedContact(refusal.values) : stored;
  const { checked, ...others } = refusal?.errors ?? {};
  // After a conflict as new as what the page shows then; after another refusal as old as before.
  const version = current?.version ?? typedValue(refusal, 'version', String(loaded.version));
  return (
    <FormPage
      title={`Correct ${loaded.name}`}
      intro={`${loaded.organisation.name}. What you change counts as checked by you today.${
        contact.isReachHidden ? ' How to reach them is for those whose turn it is.' : ''
      }`}
      back={{ to: `/contacts/${loaded.id}`, label: loaded.name }}
      errors={refusal && others}
      order={contactFields}
      submit="Save"
      busy={useBusy()}
      busyWords="Saving…"
    >
      <input type="hidden" name="version" value={version} />
      <ContactFields
        typed={typed}
        errors={checked === undefined ? others : { ...others, checked }}
        withPeersWords={contact.askFirst !== null}
        withWays={!contact.isReachHidden}
        {...(current ? { standing: othersThan(typed, stored) } : {})}
      />
    </FormPage>
  );
}

function storedWords(contact: ContactView): TypedContact {
  const { name, role, phone, email, website, bestTime, howToRing, askFirst, isListed } = contact;
  const ways = contact.isReachHidden ? {} : { phone, email, bestTime, howToRing };
  return {
    ...{ name, role, website, ...ways },
    ...(askFirst === null ? {} : { askFirst, agreed: isListed ? 'yes' : 'no' }),
  };
}

/** What stands in the fields in which something else was typed. */
function othersThan(typed: TypedContact, stored: TypedContact): TypedContact {
  const others: TypedContact = {};
  for (const name of contactFields) {
    const value = stored[name];
    if (value !== undefined && typed[name] !== value) others[name] = value;
  }
  return others;
}

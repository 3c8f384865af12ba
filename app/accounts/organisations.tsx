import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue, typedValues } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { CardLink } from '#app/ui/card.tsx';
import { CheckboxGroup, TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import type { OrganisationView } from '#server/accounts/contract.ts';

import { ArchivedList } from './components/archived-list.tsx';
import { TakenOffList } from './components/taken-off-list.tsx';

export const handle = { access: ['coordinator', 'administrator'] } satisfies PageHandle;
export const meta = pageMeta('Organisations');

const kinds = [
  { value: 'host', label: 'Employs link workers', hint: 'A host organisation. It gets a room.' },
  { value: 'activityProvider', label: 'Runs things people can join', hint: 'One can do both.' },
] as const;

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const [organisations, archived, takenOff] = await Promise.all([
    context.accounts.listOrganisations(actor),
    context.accounts.listArchived(actor),
    context.accounts.listTakenOff(actor),
  ]);
  return { organisations, archived, takenOff, now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const actor = requireActor(context);
    if ('intent' in values && values.intent === 'allow') {
      await context.accounts.allowListing(actor, values);
    } else if ('intent' in values && values.intent === 'reopen') {
      await context.accounts.reopenOrganisation(actor, values);
    } else {
      await context.accounts.addOrganisation(actor, values);
    }
    return redirect('/organisations', 303);
  });
}

export default function Organisations() {
  const { organisations, archived, takenOff, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  return (
    <FormPage
      title="Organisations"
      intro="Those who employ link workers, and those who run things people can join."
      errors={refusal?.errors}
      order={['name', 'kinds']}
      submit="Add this organisation"
      busy={useBusy()}
      busyWords="Adding…"
      after={
        <>
          <section aria-labelledby="all" className="flex w-full flex-col gap-3 pt-4">
            <h2 id="all" className="text-lg">
              {organisations.length === 1
                ? '1 organisation'
                : `${organisations.length} organisations`}
            </h2>
            {organisations.map((organisation) => (
              <Organisation key={organisation.id} organisation={organisation} />
            ))}
          </section>
          <ArchivedList organisations={archived} now={now} />
          <TakenOffList organisations={takenOff} now={now} />
        </>
      }
    >
      <TextField
        name="name"
        label="Name"
        defaultValue={typedValue(refusal, 'name')}
        error={refusal?.errors.name}
        required
      />
      <CheckboxGroup
        name="kinds"
        label="What it does"
        choices={kinds}
        defaultValues={typedValues(refusal, 'kinds', ['host'])}
        error={refusal?.errors.kinds}
      />
    </FormPage>
  );
}

function Organisation({ organisation }: { organisation: OrganisationView }) {
  const { id, name, kinds: itsKinds, members } = organisation;
  const words = kinds.filter(({ value }) => itsKinds.includes(value)).map(({ label }) => label);
  return (
    <CardLink
      to={`/organisations/${id}`}
      title={name}
      detail={`${words.join(', ')}${members === null ? '' : ` · ${peopleInWords(members)}`}`}
    />
  );
}

function peopleInWords(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

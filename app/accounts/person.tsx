import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { clockTime, longDate } from '#app/lib/dates.ts';
import { refusalIn, typedValues } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import {
  roleWords,
  type HeldRoleView,
  type OrganisationView,
  type Role,
} from '#server/accounts/contract.ts';

import { roleKey } from './components/role-key.ts';
import { SeatCard } from './components/seat-card.tsx';

export const handle = { access: ['coordinator', 'administrator'] } satisfies PageHandle;
export const meta = pageMeta('Person');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const [person, county, choices] = await Promise.all([
    context.accounts.getMember(actor, { personId: params.personId }),
    context.accounts.getCounty(actor),
    context.accounts.listInvitationChoices(actor),
  ]);
  return {
    person,
    choices: choices.flatMap((choice) => rolesOf(choice, county.name)),
    isMe: person.id === actor.personId,
    mayClose: actor.roles.includes('administrator'),
  };
}

/** A role that holds in the county is one tick; another is one for each organisation. */
function rolesOf(
  { role, organisations }: { role: Role; organisations: OrganisationView[] | null },
  county: string,
): HeldRoleView[] {
  if (!organisations) return [{ role, organisationId: null, organisation: county }];
  return organisations.map(({ id, name }) => ({ role, organisationId: id, organisation: name }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = { ...(await readForm(request)), personId: params.personId ?? '' };
  const actor = requireActor(context);
  return answerForm(values, async () => {
    const intent = 'intent' in values ? values.intent : '';
    if (intent === 'close') {
      await context.moderation.closeMember(actor, values);
      return redirect('/people', 303);
    }
    if (intent === 'pause') await context.accounts.pauseSeat(actor, values);
    else if (intent === 'resume') await context.accounts.resumeSeat(actor, values);
    else await context.accounts.changeRoles(actor, values);
    return redirect(`/people/${values.personId}`, 303);
  });
}

function momentInWords(iso: string): string {
  return `${longDate(iso)} at ${clockTime(iso)}`;
}

export default function Person() {
  const { person, choices, isMe, mayClose } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  return (
    <>
      <FormPage
        title={person.name}
        intro="Changing roles signs this person out everywhere. Without any role they have left: colleagues then read on for 90 days, up to what was said until now."
        back={{ to: '/people', label: 'People' }}
        errors={refusal?.errors}
        order={['roles', 'backOn']}
        submit="Save roles"
        busy={busy}
        busyWords="Saving…"
      >
        <CheckboxGroup
          name="roles"
          label="Roles"
          choices={choices.map((choice) => ({
            value: roleKey(choice),
            label: `${roleWords[choice.role]}, ${choice.organisation}`,
          }))}
          defaultValues={typedValues(refusal, 'roles', person.roles.map(roleKey))}
          error={refusal?.errors.roles}
        />
      </FormPage>
      {!isMe && <SeatCard person={person} refusal={refusal} busy={busy} />}
      {!isMe && (
        <div className="max-w-form">
          <Card title="Writing">
            <p>
              {person.mutedUntil === null
                ? 'This person can write.'
                : `A moderator keeps this person from writing until ${momentInWords(person.mutedUntil)}.`}
            </p>
            <div>
              <ButtonLink to={`/moderation/people/${person.id}`}>
                {person.mutedUntil === null ? 'Keep from writing for a time' : 'Change that'}
              </ButtonLink>
            </div>
          </Card>
        </div>
      )}
      {mayClose && !isMe && (
        <div className="max-w-form">
          <Card title="Close this account" tone="berry">
            <p>
              Signs the person out everywhere for good. What they wrote stays, with their name. This
              cannot be undone.
            </p>
            <Form method="post">
              <Button type="submit" look="danger" name="intent" value="close" disabled={busy}>
                Close the account of {person.name}
              </Button>
            </Form>
          </Card>
        </div>
      )}
    </>
  );
}

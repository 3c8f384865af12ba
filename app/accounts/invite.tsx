import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup, SelectField, TextArea } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import type { InvitedView, OrganisationView, Role } from '#server/accounts/contract.ts';

export const handle = { access: ['coordinator', 'administrator'] } satisfies PageHandle;
export const meta = pageMeta('Invite people');

interface RoleChoice {
  value: Role;
  label: string;
  hint: string;
}

const choices: RoleChoice[] = [
  { value: 'linkWorker', label: 'Link workers', hint: 'Of the host organisation below.' },
  { value: 'supervisor', label: 'Supervisors', hint: 'Of the host organisation below.' },
  {
    value: 'activityProvider',
    label: 'Activity providers',
    hint: 'They run something. They see only what link workers begin with them.',
  },
];
const countyChoices: RoleChoice[] = [
  { value: 'coordinator', label: 'Coordinators', hint: 'For the whole county.' },
  { value: 'administrator', label: 'Administrators', hint: 'For the whole county.' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const organisations = await context.accounts.listOrganisations(actor);
  const asked = new URL(request.url).searchParams.get('organisation');
  return {
    organisations: organisations
      .filter(({ state }) => state === 'open')
      .map(({ id, name }) => ({ value: id, label: name })),
    choices: actor.roles.includes('administrator') ? [...choices, ...countyChoices] : choices,
    chosen: chosenFrom(organisations.find(({ id }) => id === asked)),
  };
}

/** Led here from an organisation, one of its people is to be invited. */
function chosenFrom(organisation: OrganisationView | undefined) {
  if (!organisation) return { role: 'linkWorker', organisationId: '' };
  const { id: organisationId, kinds } = organisation;
  return { organisationId, role: kinds.includes('host') ? 'linkWorker' : 'activityProvider' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () =>
    data({ invited: await context.accounts.invitePeople(requireActor(context), values) }),
  );
}

export default function Invite() {
  const { organisations, choices: roleChoices, chosen } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const errors = refusal?.errors ?? {};
  return (
    <>
      {answer && 'invited' in answer && <Invited invited={answer.invited} />}
      <FormPage
        title="Invite people"
        intro="Each gets a letter with a link that works once, for 7 days."
        back={{ to: '/people', label: 'People' }}
        errors={refusal?.errors}
        order={['addresses', 'role', 'organisationId']}
        submit="Send invitations"
        busy={useBusy()}
        busyWords="Sending…"
      >
        <TextArea
          name="addresses"
          label="E-mail addresses"
          hint="Paste as many as you like, up to 100. Commas, spaces or new lines between them."
          rows={4}
          defaultValue={typedValue(refusal, 'addresses')}
          error={errors.addresses}
          required
        />
        <RadioGroup
          name="role"
          label="What they will be"
          choices={roleChoices}
          defaultValue={typedValue(refusal, 'role', chosen.role)}
          error={errors.role}
        />
        <SelectField
          name="organisationId"
          label="Organisation"
          hint="Not needed for coordinators and administrators."
          choices={organisations}
          emptyLabel="Choose an organisation"
          defaultValue={typedValue(refusal, 'organisationId', chosen.organisationId)}
          error={errors.organisationId}
        />
      </FormPage>
    </>
  );
}

function Invited({ invited }: { invited: InvitedView }) {
  const count = invited.sent.length;
  return (
    <div role="status" className="flex max-w-form flex-col gap-3">
      <Card
        tone={count > 0 ? 'hedge' : 'plain'}
        title={count === 1 ? '1 invitation sent' : `${count} invitations sent`}
      >
        <ul>
          {invited.sent.map((address) => (
            <li key={address} className="break-words">
              {address}
            </li>
          ))}
        </ul>
      </Card>
      {invited.refused.length > 0 && (
        <Card tone="berry" title={`${invited.refused.length} not sent`}>
          <ul className="flex flex-col gap-2">
            {invited.refused.map(({ address, reason }) => (
              <li key={address}>
                <strong className="break-words">{address}</strong>
                <br />
                {reason}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

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
import { administrationLimits } from '#server/administration/contract.ts';

import { ReviewField } from './components/review-field.tsx';
import { keeperAccess } from './keeper-access.ts';

export const handle = { access: keeperAccess } satisfies PageHandle;
export const meta = pageMeta('Safeguarding lead');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { leads } = await context.administration.getKeptPanel(requireActor(context));
  const kept = leads.find(({ organisationId }) => organisationId === params.hostId);
  if (!kept) throw Response.json({ code: 'notFound' }, { status: 404 });
  return { kept };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = { ...(await readForm(request)), organisationId: params.hostId ?? '' };
  return answerForm(values, async () => {
    await context.administration.changeSafeguardingLead(requireActor(context), values);
    return redirect('/help/lines?saved', 303);
  });
}

export default function SafeguardingLead() {
  const { kept } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const { lead, reviewBy, isDue } = kept;
  return (
    <FormPage
      title="Safeguarding lead"
      eyebrow={kept.organisation}
      intro="Whom people of this organisation tell when they fear for somebody’s safety."
      back={{ to: '/help/lines', label: 'Help lines' }}
      errors={refusal && errors}
      order={['role', 'phone', 'words', 'reviewBy']}
      submit="Save the lead"
      busy={useBusy()}
      busyWords="Saving…"
    >
      <TextField
        name="role"
        label="Who"
        hint="A role, or a name with it. For example: Safeguarding lead, Wren Alder."
        defaultValue={typedValue(refusal, 'role', lead?.role)}
        error={errors.role}
        maxLength={administrationLimits.role}
        autoComplete="off"
        required
      />
      <TextField
        name="phone"
        label="Phone number"
        type="tel"
        defaultValue={typedValue(refusal, 'phone', lead?.phone)}
        error={errors.phone}
        maxLength={administrationLimits.number}
        autoComplete="off"
        required
      />
      <TextField
        name="words"
        label="When, or who else"
        hint="For example: Weekdays nine to five. After that ring the council."
        defaultValue={typedValue(refusal, 'words', lead?.words)}
        error={errors.words}
        maxLength={administrationLimits.leadWords}
        autoComplete="off"
        optional
      />
      <ReviewField
        value={typedValue(refusal, 'reviewBy', isDue ? '' : (reviewBy ?? ''))}
        error={errors.reviewBy}
      />
      <GuardWatch place="contact" />
      <CheckedField refusal={refusal} />
    </FormPage>
  );
}

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
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { administrationLimits } from '#server/administration/contract.ts';

import { LeadList } from './components/lead-list.tsx';
import { LineFields } from './components/line-fields.tsx';
import { ReviewField } from './components/review-field.tsx';
import { keeperAccess } from './keeper-access.ts';

export const handle = { access: keeperAccess } satisfies PageHandle;
export const meta = pageMeta('Help lines');

const rows = Array.from({ length: administrationLimits.lines }, (_, index) => index + 1);
const order = [
  ...rows.flatMap((row) => ['name', 'way', 'number', 'words'].map((field) => `${field}${row}`)),
  'reviewBy',
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const panel = await context.administration.getKeptPanel(requireActor(context));
  const { searchParams } = new URL(request.url);
  return { panel, isSaved: searchParams.has('saved'), now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.administration.changeHelpLines(requireActor(context), values);
    return redirect('/help/lines?saved', 303);
  });
}

/** The lines of the county and who leads on safeguarding, for those who keep them. */
export default function HelpLines() {
  const { panel, isSaved, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  return (
    <>
      {isSaved && !refusal && (
        <Notice tone="success" title="Saved." role="status">
          Everybody in the county sees it on the help page.
        </Notice>
      )}
      {panel.isDue && (
        <Notice tone="warn" title="The help lines wait for a review.">
          {panel.reviewBy === null
            ? 'Nobody of your county has looked through them yet.'
            : 'Ring each number, put right what has changed, and choose the next day.'}
        </Notice>
      )}
      <FormPage
        title="Help lines"
        intro="What people ring when somebody is in danger. It stands on the help page of everybody in the county."
        back={{ to: '/help', label: 'Help' }}
        errors={refusal && errors}
        order={order}
        submit="Save the lines"
        busy={useBusy()}
        busyWords="Saving…"
        after={<LeadList leads={panel.leads} now={now} />}
      >
        {rows.map((row) => (
          <LineFields key={row} row={row} line={panel.lines[row - 1] ?? null} refusal={refusal} />
        ))}
        <ReviewField
          value={typedValue(refusal, 'reviewBy', panel.isDue ? '' : (panel.reviewBy ?? ''))}
          error={errors.reviewBy}
        />
        <GuardWatch place="contact" />
        <CheckedField refusal={refusal} />
      </FormPage>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Go away for a while');

export function loader({ context }: LoaderFunctionArgs) {
  requireActor(context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const backOn = 'backOn' in values ? values.backOn : undefined;
    await context.accounts.pauseSeat(requireActor(context), { backOn });
    return redirect('/away', 303);
  });
}

/** To be away for weeks or months. Nobody is asked why. */
export default function Pause() {
  const refusal = refusalIn(useActionAnswer());
  return (
    <FormPage
      title="Go away for a while"
      intro="For long leave of any kind. You hear nothing until you say that you are back. Your rooms, threads and saved messages are kept. Your colleagues see “away for a while” beside your name."
      back={{ to: '/account', label: 'Who I am' }}
      errors={refusal?.errors}
      order={['backOn']}
      submit="I am away from now on"
      reloadDocument
      busy={useBusy()}
      busyWords="Saving…"
    >
      <TextField
        name="backOn"
        type="date"
        label="Back on"
        optional
        hint="For you and the coordinators to remember. You can come back on any day."
        defaultValue={typedValue(refusal, 'backOn', '')}
        error={refusal?.errors.backOn}
      />
    </FormPage>
  );
}

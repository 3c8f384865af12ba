import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { CheckboxField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Show when I am here');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { showsPresence } = await context.messaging.getPresence(requireActor(context));
  return { showsPresence, saved: new URL(request.url).searchParams.get('done') === 'saved' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.messaging.changePresence(requireActor(context), values);
    return redirect('/account/presence?done=saved', 303);
  });
}

/** Whether others see "here now" beside my name. Off until its owner chooses it. */
export default function Presence() {
  const { showsPresence, saved } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  return (
    <>
      {saved && refusal === null && <Notice tone="success" title="Saved." role="status" />}
      <FormPage
        title="Show when I am here"
        intro="People who have the same room open as you can see “here now” beside your name. Nobody sees when you were last here, and nothing of it is kept."
        back={{ to: '/account', label: 'Who I am' }}
        errors={refusal?.errors}
        order={['showsPresence']}
        submit="Save"
        busy={useBusy()}
        busyWords="Saving…"
      >
        <CheckboxField
          name="showsPresence"
          label="Show when I am here"
          hint="It is off until you choose it. You can always see who else is shown."
          defaultChecked={showsPresence}
        />
      </FormPage>
    </>
  );
}

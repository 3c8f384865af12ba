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
import { ButtonLink } from '#app/ui/button.tsx';
import { PasswordField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { NewPasswordField } from './components/new-password-field.tsx';

export const handle = {
  access: 'signedIn',
  seats: { paused: 'use', alumni: 'use' },
} satisfies PageHandle;
export const meta = pageMeta('Change my password');

const back = { to: '/account', label: 'Who I am' };

export async function loader({ context }: LoaderFunctionArgs) {
  const { hasPassword } = await context.accounts.getProfile(requireActor(context));
  return { hasPassword };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const actor = requireActor(context);
    const { setCookie } = await context.accounts.changePassword(actor, values, context.where);
    return redirect('/account?done=saved', { status: 303, headers: { 'Set-Cookie': setCookie } });
  });
}

export default function ChangePassword() {
  const { hasPassword } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  if (!hasPassword) {
    return (
      <div className="flex max-w-form flex-col gap-4">
        <PageHeader title="Choose a password" back={back} />
        <p>You sign in by link. To choose a password, ask for a letter to your address.</p>
        <div>
          <ButtonLink look="primary" to="/forgotten-password">
            Send me a letter
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <FormPage
      title="Change my password"
      intro="You stay signed in here and are signed out everywhere else."
      back={back}
      errors={refusal?.errors}
      order={['currentPassword', 'password']}
      submit="Save password"
      busy={busy}
      busyWords="Saving…"
    >
      <PasswordField
        name="currentPassword"
        label="Password now"
        autoComplete="current-password"
        error={refusal?.errors.currentPassword}
        required
      />
      <NewPasswordField label="New password" error={refusal?.errors.password} />
    </FormPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';

import { LinkIsOver } from './components/link-is-over.tsx';
import { NewPasswordField } from './components/new-password-field.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Choose a new password');

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { found: (await context.accounts.findPasswordReset({ token: params.token })) !== null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.accounts.resetPassword({ ...values, token: params.token });
    return redirect('/sign-in?done=password', 303);
  });
}

export default function ResetPassword() {
  const { found } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  if (!found) {
    return (
      <LinkIsOver title="This link is used or too old">
        A link to choose a password works once, for an hour.{' '}
        <Link to="/forgotten-password" className="link">
          Ask for a new one
        </Link>
        .
      </LinkIsOver>
    );
  }
  return (
    <FormPage
      title="Choose a new password"
      intro="You will be signed out everywhere, then sign in with the new password."
      errors={refusal?.errors}
      order={['password']}
      submit="Save password"
      busy={busy}
      busyWords="Saving…"
    >
      <NewPasswordField label="New password" error={refusal?.errors.password} />
    </FormPage>
  );
}

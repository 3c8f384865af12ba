import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { safeReturn } from '#app/lib/safe-return.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';

import { LinkIsOver } from './components/link-is-over.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Sign in');

/** Opening the link changes nothing: mail scanners open links too. The press does. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return { found: (await context.accounts.findSignInLink({ token: params.token })) !== null };
}

export async function action({ params, context }: ActionFunctionArgs) {
  return answerForm({}, async () => {
    const { setCookie, next } = await context.accounts.useSignInLink(
      { token: params.token },
      context.where,
    );
    return redirect(safeReturn(next), { status: 303, headers: { 'Set-Cookie': setCookie } });
  });
}

export default function UseSignInLink() {
  const { found } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  if (!found) {
    return (
      <LinkIsOver title="This link is used or too old">
        A link to sign in works once, for 30 minutes.{' '}
        <Link to="/sign-in/link" className="link">
          Ask for a new one
        </Link>
        .
      </LinkIsOver>
    );
  }
  return (
    <FormPage
      title="Welcome back"
      intro="Press the button to sign in on this device."
      errors={refusal?.errors}
      order={[]}
      submit="Sign in"
      busy={busy}
    />
  );
}

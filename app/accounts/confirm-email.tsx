import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { FormPage } from '#app/ui/form-page.tsx';

import { LinkIsOver } from './components/link-is-over.tsx';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Confirm your e-mail address');

/** Opening the link changes nothing: mail scanners open links too. The press does. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { token } = params;
  const change = await context.accounts.findEmailChange(requireActor(context), { token });
  return { newEmail: change?.email ?? null };
}

export async function action({ params, context }: ActionFunctionArgs) {
  return answerForm({}, async () => {
    await context.accounts.confirmEmailChange(requireActor(context), { token: params.token });
    return redirect('/account?done=saved', 303);
  });
}

export default function ConfirmEmail() {
  const { newEmail } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  if (newEmail === null) {
    return (
      <LinkIsOver title="This link is used or too old">
        Ask for a new letter on{' '}
        <Link to="/account/email" className="link">
          your account’s page
        </Link>
        .
      </LinkIsOver>
    );
  }
  return (
    <FormPage
      title="Change over to this address"
      intro={`Press the button. From then on you sign in with ${newEmail}.`}
      errors={refusal?.errors}
      order={[]}
      submit="Use this address"
      busy={busy}
    />
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, Link, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { EmailField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

import { LetterIsOnItsWay } from './components/letter-is-on-its-way.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Forgotten password');

export function loader({ context }: LoaderFunctionArgs) {
  return { hasOutbox: context.mode !== 'production' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.accounts.requestPasswordReset(values, context.where);
    return data({ sentTo: String(values.email) });
  });
}

export default function ForgottenPassword() {
  const { hasOutbox } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const busy = useBusy();
  if (answer && 'sentTo' in answer) {
    return (
      <LetterIsOnItsWay
        sentTo={answer.sentTo}
        hasOutbox={hasOutbox}
        promise="If that address has an account here, a link to choose a new password is on its way. It works once, for an hour."
      />
    );
  }
  return (
    <FormPage
      title="Forgotten password"
      intro="Type your e-mail address. We send you a link to choose a new password."
      errors={refusal?.errors}
      order={['email']}
      submit="Send me a link"
      busy={busy}
      after={
        <Link to="/sign-in" className="link py-1">
          Back to sign in
        </Link>
      }
    >
      <EmailField
        name="email"
        label="E-mail address"
        autoComplete="username"
        defaultValue={typedValue(refusal, 'email')}
        error={refusal?.errors.email}
        required
      />
    </FormPage>
  );
}

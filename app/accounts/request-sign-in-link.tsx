import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, Link, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { safeReturn } from '#app/lib/safe-return.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { EmailField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

import { LetterIsOnItsWay } from './components/letter-is-on-its-way.tsx';

export const handle = { access: 'signedOut' } satisfies PageHandle;
export const meta = pageMeta('Get a link to sign in');

export function loader({ request, context }: LoaderFunctionArgs) {
  return {
    next: safeReturn(new URL(request.url).searchParams.get('next')),
    hasOutbox: context.mode !== 'production',
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.accounts.requestSignInLink(values, context.where);
    return data({ sentTo: String(values.email) });
  });
}

export default function RequestSignInLink() {
  const { next, hasOutbox } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const busy = useBusy();
  if (answer && 'sentTo' in answer) {
    return (
      <LetterIsOnItsWay
        sentTo={answer.sentTo}
        hasOutbox={hasOutbox}
        promise="If you run activities here, a link to sign in is on its way to that address. It works once, for 30 minutes."
      />
    );
  }
  return (
    <FormPage
      title="Get a link to sign in"
      intro="For people who run activities. No password needed: we send a link that works once."
      errors={refusal?.errors}
      order={['email']}
      submit="Send me a link"
      busy={busy}
      after={
        <Link to="/sign-in" className="link py-1">
          Sign in with a password
        </Link>
      }
    >
      <input type="hidden" name="next" value={next} />
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

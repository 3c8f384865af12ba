import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, Link, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { EmailField, PasswordField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const handle = {
  access: 'signedIn',
  seats: { paused: 'use', alumni: 'use' },
} satisfies PageHandle;
export const meta = pageMeta('Change my e-mail address');

const back = { to: '/account', label: 'Who I am' };

export async function loader({ context }: LoaderFunctionArgs) {
  const { email, hasPassword } = await context.accounts.getProfile(requireActor(context));
  return { email, hasPassword, hasOutbox: context.mode !== 'production' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.accounts.requestEmailChange(requireActor(context), values, context.where);
    return data({ sentTo: String(values.email) });
  });
}

export default function ChangeEmail() {
  const { email, hasPassword, hasOutbox } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = refusalIn(answer);
  const busy = useBusy();
  if (answer && 'sentTo' in answer) {
    return (
      <div role="status" className="flex max-w-form flex-col gap-4">
        <PageHeader title="Look in your mail" back={back} />
        <p>
          You typed <strong className="break-words">{answer.sentTo}</strong>. If that address can be
          used, a letter is on its way to it. Press the link in it to change over. Until then you
          sign in with {email}, and we wrote to that address too.
        </p>
        {hasOutbox && (
          <Link to="/outbox" className="link py-1">
            Read the letter in the outbox
          </Link>
        )}
      </div>
    );
  }
  return (
    <FormPage
      title="Change my e-mail address"
      intro={`You sign in with ${email}.`}
      back={back}
      errors={refusal?.errors}
      order={['email', 'currentPassword']}
      submit="Send me a letter"
      busy={busy}
    >
      <EmailField
        name="email"
        label="New e-mail address"
        defaultValue={typedValue(refusal, 'email')}
        error={refusal?.errors.email}
        required
      />
      {hasPassword && (
        <PasswordField
          name="currentPassword"
          label="Your password"
          hint="So that nobody else can do this on your device."
          autoComplete="current-password"
          error={refusal?.errors.currentPassword}
          required
        />
      )}
    </FormPage>
  );
}

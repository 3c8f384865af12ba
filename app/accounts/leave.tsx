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
import { PasswordField, RadioGroup } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

export const handle = { access: 'signedIn', seats: { paused: 'use' } } satisfies PageHandle;
export const meta = pageMeta('Leave Hedgerow');

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { hasPassword } = await context.accounts.getProfile(actor);
  return { hasPassword, readsOn: actor.roles.some((role) => readingRoles.includes(role)) };
}

const readingRoles: readonly string[] = ['linkWorker', 'supervisor', 'coordinator'];

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { setCookie } = await context.accounts.leaveCounty(requireActor(context), values);
    const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' });
    headers.append('Set-Cookie', setCookie);
    return redirect('/sign-in?done=left', { status: 303, headers });
  });
}

/** For whoever leaves the job. The door stays open. */
export default function Leave() {
  const { hasPassword, readsOn } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const errors = refusal?.errors ?? {};
  return (
    <FormPage
      title="Leave Hedgerow"
      intro={
        readsOn
          ? 'You are signed out everywhere and hear nothing more. For 90 days you can sign in again and read what was said until now. If a coordinator invites you later, your rooms and threads are there again.'
          : 'You are signed out everywhere and hear nothing more. If a coordinator invites you later, your rooms are there again.'
      }
      back={{ to: '/account', label: 'Who I am' }}
      errors={refusal?.errors}
      order={['name', 'currentPassword']}
      submit="Leave Hedgerow"
      reloadDocument
      busy={useBusy()}
      busyWords="Leaving…"
    >
      <RadioGroup
        name="name"
        label="What you wrote stays. Under which name?"
        choices={[
          { value: 'keep', label: 'My name' },
          { value: 'withhold', label: '“Former member”' },
        ]}
        defaultValue={typedValue(refusal, 'name', 'keep')}
        error={errors.name}
      />
      {hasPassword && (
        <PasswordField
          name="currentPassword"
          label="Your password"
          autoComplete="current-password"
          error={errors.currentPassword}
          required
        />
      )}
    </FormPage>
  );
}

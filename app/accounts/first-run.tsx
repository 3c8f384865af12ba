import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { EmailField, TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';

import { NewPasswordField } from './components/new-password-field.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Start your county');

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await context.accounts.isFirstRun())) throw redirect('/');
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { setCookie } = await context.accounts.openCounty(values, context.where);
    return redirect('/?welcome=1', { status: 303, headers: { 'Set-Cookie': setCookie } });
  });
}

export default function FirstRun() {
  const refusal = refusalIn(useActionAnswer());
  const errors = refusal?.errors ?? {};
  return (
    <FormPage
      title="Start your county"
      intro="Hedgerow is empty. Make the county, its first host organisation and yourself. You will be its coordinator and administrator."
      errors={refusal?.errors}
      order={['code', 'county', 'organisation', 'name', 'email', 'password']}
      submit="Start the county"
      busy={useBusy()}
      busyWords="Starting…"
    >
      <TextField
        name="code"
        label="One-time code"
        hint="It stands in the terminal in which Hedgerow was started."
        autoComplete="one-time-code"
        error={errors.code}
        required
      />
      <TextField
        name="county"
        label="Name of the county"
        hint="For example Fenwold."
        defaultValue={typedValue(refusal, 'county')}
        error={errors.county}
        required
      />
      <TextField
        name="organisation"
        label="First host organisation"
        hint="An organisation that employs link workers. You can add the others later."
        autoComplete="organization"
        defaultValue={typedValue(refusal, 'organisation')}
        error={errors.organisation}
        required
      />
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        defaultValue={typedValue(refusal, 'name')}
        error={errors.name}
        required
      />
      <EmailField
        name="email"
        label="Your e-mail address"
        autoComplete="username"
        defaultValue={typedValue(refusal, 'email')}
        error={errors.email}
        required
      />
      <NewPasswordField label="Choose a password" error={errors.password} />
    </FormPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, redirect, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';

import { answerForm } from '#app/lib/answer-form.ts';
import { clearDrafts } from '#app/lib/draft.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { safeReturn } from '#app/lib/safe-return.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { EmailField, PasswordField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const handle = { access: 'signedOut' } satisfies PageHandle;
export const meta = pageMeta('Sign in');

const news = {
  password: 'Your password is changed. Sign in with the new one.',
  email: 'Your e-mail address is changed. Sign in with the new one.',
  out: 'You are signed out.',
  left: 'You have left. Thank you for all you shared. The door stays open.',
  takenOff: 'It is off Hedgerow, and nobody lists it again. Thank you for what you did here.',
} as const;

function isNews(done: string | null): done is keyof typeof news {
  return done !== null && Object.hasOwn(news, done);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await context.accounts.isFirstRun()) throw redirect('/first-run');
  const { searchParams } = new URL(request.url);
  const done = searchParams.get('done');
  return {
    isSignedOut: done === 'out' || done === 'left' || done === 'takenOff',
    next: safeReturn(searchParams.get('next')),
    done: isNews(done) ? news[done] : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { setCookie, next } = await context.accounts.signIn(values, context.where);
    return redirect(safeReturn(next), { status: 303, headers: { 'Set-Cookie': setCookie } });
  });
}

export default function SignIn() {
  const { next, done, isSignedOut } = useLoaderData<typeof loader>();
  useEffect(() => {
    if (isSignedOut) clearDrafts();
  }, [isSignedOut]);
  const refusal = refusalIn(useActionAnswer());
  const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <>
      {done !== null && refusal === null && <Notice tone="success" title={done} role="status" />}
      <FormPage
        title="Sign in"
        errors={refusal?.errors}
        order={['email', 'password']}
        submit="Sign in"
        busy={useBusy()}
        busyWords="Signing in…"
        after={
          <>
            <Link to="/forgotten-password" className="link py-1">
              I forgot my password
            </Link>
            <Link to={`/sign-in/link${query}`} className="link py-1">
              I run activities: send me a link instead
            </Link>
          </>
        }
      >
        <input type="hidden" name="next" value={typedValue(refusal, 'next', next)} />
        <EmailField
          name="email"
          label="E-mail address"
          autoComplete="username"
          defaultValue={typedValue(refusal, 'email')}
          error={refusal?.errors.email}
          required
        />
        <PasswordField
          name="password"
          label="Password"
          autoComplete="current-password"
          error={refusal?.errors.password}
          required
        />
      </FormPage>
    </>
  );
}

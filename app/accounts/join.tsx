import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { JoinView } from '#server/accounts/contract.ts';

import { LinkIsOver } from './components/link-is-over.tsx';
import { NewPasswordField } from './components/new-password-field.tsx';
import { roleInWords } from './components/role-in-words.ts';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Join Hedgerow');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invitation = await context.accounts.findInvitation({ token: params.token }, context.actor);
  return { invitation, here: `/join/${params.token ?? ''}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { setCookie, next } = await context.accounts.acceptInvitation(
      { ...values, token: params.token },
      { actor: context.actor, where: context.where },
    );
    return redirect(next, { status: 303, headers: { 'Set-Cookie': setCookie } });
  });
}

export default function Join() {
  const { invitation, here } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  if (!invitation) {
    return (
      <LinkIsOver title="This invitation is over">
        It was used, taken back, or is older than 7 days. Ask the person who invited you for a new
        one. Have you joined already?{' '}
        <Link to="/sign-in" className="link">
          Sign in
        </Link>
        .
      </LinkIsOver>
    );
  }
  const title = `Join ${invitation.county}`;
  if (invitation.step === 'signIn') return <SignInFirst {...{ title, invitation, here }} />;
  if (invitation.step === 'otherPerson') return <SignOutFirst {...{ title, invitation }} />;
  if (invitation.step === 'otherCounty') return <OtherCounty {...{ title, invitation }} />;
  const isNew = invitation.step === 'new';
  return (
    <FormPage
      title={title}
      intro={<Invited invitation={invitation} />}
      errors={refusal?.errors}
      order={['name', 'password']}
      submit="Join"
      busy={busy}
      busyWords="Joining…"
    >
      {isNew && (
        <TextField
          name="name"
          label="Your name"
          hint="As colleagues know you."
          autoComplete="name"
          defaultValue={typedValue(refusal, 'name')}
          error={refusal?.errors.name}
          required
        />
      )}
      {isNew && invitation.needsPassword && (
        <>
          {/* Password managers keep the address beside the password. */}
          <input type="hidden" name="username" autoComplete="username" value={invitation.email} />
          <NewPasswordField label="Choose a password" error={refusal?.errors.password} />
        </>
      )}
    </FormPage>
  );
}

function Invited({ invitation }: { invitation: JoinView }) {
  return (
    <>
      {invitation.invitedBy} invites {invitation.email} as {roleInWords(invitation.role)} at{' '}
      {invitation.organisation}.
    </>
  );
}

function SignInFirst(props: { title: string; invitation: JoinView; here: string }) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={props.title} intro={<Invited invitation={props.invitation} />} />
      <p>That address has an account here. Sign in with it, then you can join with one press.</p>
      <div>
        <ButtonLink look="primary" to={`/sign-in?next=${encodeURIComponent(props.here)}`}>
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}

function OtherCounty({ title, invitation }: { title: string; invitation: JoinView }) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={title} intro={<Invited invitation={invitation} />} />
      <p>
        That address has an account in another county. Ask {invitation.invitedBy} to invite you
        under another address.
      </p>
    </div>
  );
}

function SignOutFirst({ title, invitation }: { title: string; invitation: JoinView }) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={title} intro={<Invited invitation={invitation} />} />
      <p>You are signed in as somebody else. Sign out, then open the link in the letter again.</p>
      <Form method="post" action="/sign-out">
        <Button type="submit" look="primary">
          Sign out
        </Button>
      </Form>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue, typedValues } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import { CheckboxField, CheckboxGroup, TextArea, TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { HeldRoles } from './components/held-roles.tsx';
import { RestingProfile } from './components/resting-profile.tsx';

export const handle = {
  access: 'signedIn',
  seats: { paused: 'read', alumni: 'read' },
} satisfies PageHandle;
export const meta = pageMeta('Who I am');

const days = [
  ['monday', 'Mon'],
  ['tuesday', 'Tue'],
  ['wednesday', 'Wed'],
  ['thursday', 'Thu'],
  ['friday', 'Fri'],
  ['saturday', 'Sat'],
  ['sunday', 'Sun'],
] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const profile = await context.accounts.getProfile(actor);
  return {
    profile,
    seat: actor.seat ?? null,
    saved: new URL(request.url).searchParams.get('done') === 'saved',
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.accounts.changeProfile(requireActor(context), values);
    return redirect('/account?done=saved', 303);
  });
}

export default function Profile() {
  const { profile, seat, saved } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const errors = refusal?.errors ?? {};
  const busy = useBusy();
  if (seat) return <RestingProfile profile={profile} seat={seat} />;
  return (
    <>
      {saved && refusal === null && <Notice tone="success" title="Saved." role="status" />}
      <FormPage
        title="Who I am"
        intro="Your colleagues see this. It helps them to know when and what to ask you."
        errors={refusal?.errors}
        order={['name', 'pronouns', 'workingDays', 'canHelpWith', 'checked']}
        submit="Save"
        busy={busy}
        busyWords="Saving…"
      >
        <TextField
          name="name"
          label="Name"
          autoComplete="name"
          defaultValue={typedValue(refusal, 'name', profile.name)}
          error={errors.name}
          required
        />
        <TextField
          name="pronouns"
          label="Pronouns"
          optional
          hint="For example she/her."
          defaultValue={typedValue(refusal, 'pronouns', profile.pronouns)}
          error={errors.pronouns}
        />
        <CheckboxGroup
          name="workingDays"
          label="Working days"
          optional
          direction="row"
          choices={days.map(([value, label]) => ({ value, label }))}
          defaultValues={typedValues(refusal, 'workingDays', profile.workingDays)}
          error={errors.workingDays}
        />
        <TextArea
          name="canHelpWith"
          label="What I can help with"
          optional
          hint="For example: letters to housing officers, walking groups around Ambry."
          rows={3}
          maxLength={300}
          defaultValue={typedValue(refusal, 'canHelpWith', profile.canHelpWith)}
          error={errors.canHelpWith}
        />
        <GuardWatch place="profile" />
        {refusal?.code === 'guardRefused' && (
          <CheckboxField
            name="checked"
            label="I have checked: nobody could be recognised"
            error={errors.checked}
          />
        )}
      </FormPage>
      <HeldRoles roles={profile.roles} />
      <nav aria-label="My account" className="flex max-w-form flex-col gap-3">
        <CardLink to="/account/email" title="E-mail address" detail={profile.email} />
        <CardLink
          to="/account/password"
          title={profile.hasPassword ? 'Change my password' : 'Choose a password'}
        />
        <CardLink
          to="/account/presence"
          title="Show when I am here"
          detail="“Here now” beside your name"
        />
        <CardLink
          to="/for-you/choices"
          title="How to tell me"
          detail="By letter at once, in a digest, or not at all"
        />
        <CardLink to="/account/sessions" title="Where I am signed in" />
        <CardLink to="/account/decisions" title="What moderators decided" />
        <CardLink
          to="/account/pause"
          title="Go away for a while"
          detail="Hear nothing, and come back to everything"
        />
        <CardLink to="/account/leave" title="Leave Hedgerow" detail="When you leave your job" />
      </nav>
      <Form method="post" action="/sign-out" reloadDocument>
        <Button type="submit">Sign out</Button>
      </Form>
    </>
  );
}

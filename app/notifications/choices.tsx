import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue, typedValues } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxField, CheckboxGroup, SelectField, TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { streams, streamWords, ways, wayWords } from '#server/notifications/contract.ts';

import { days, hours } from './choice-words.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('How to tell me');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const own = await context.notifications.getChoices(requireActor(context));
  return { own, saved: new URL(request.url).searchParams.get('done') === 'saved' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  return answerForm(values, async () => {
    const isAboutAddress = values.deed === 'tryAgain';
    if (isAboutAddress) await context.notifications.tryAddressAgain(actor);
    else await context.notifications.changeChoices(actor, values);
    return redirect('/for-you/choices?done=saved', 303);
  });
}

const asChoices = ways.map((way) => ({ value: way, label: wayWords[way] }));
const order = [...streams, 'digestDays', 'digestHour', 'quietFrom', 'quietUntil', 'urgentFrom'];

/** For each kind now, in the digest, or not at all; the digest's days; when to be left alone. */
export default function Choices() {
  const { own, saved } = useLoaderData<typeof loader>();
  const { choices } = own;
  const refusal = refusalIn(useActionAnswer());
  const errors = refusal?.errors ?? {};
  const busy = useBusy();
  return (
    <>
      {saved && refusal === null && <Notice tone="success" title="Saved." role="status" />}
      {own.isStopped && (
        <Notice tone="warn" title="Letters to you came back, so we send none.">
          <p>
            <Link to="/account/email" className="link">
              Change your address
            </Link>
            , or try this one again.
          </p>
          <Form method="post">
            <Button type="submit" name="deed" value="tryAgain" disabled={busy}>
              Try it again
            </Button>
          </Form>
        </Notice>
      )}
      <FormPage
        title="How to tell me"
        intro={
          <>
            By letter to your e-mail address. What you want at once shows{' '}
            <Link to="/for-you/devices" className="link">
              on your devices
            </Link>{' '}
            instead, where you turn that on. Either says what kind of thing waits for you and leads
            to it, and never what anybody wrote.
          </>
        }
        back={{ to: '/for-you', label: 'For you' }}
        errors={refusal?.errors}
        order={order}
        submit="Save"
        busy={busy}
        busyWords="Saving…"
      >
        {own.streams.map((stream) => (
          <SelectField
            key={stream}
            name={stream}
            label={streamWords[stream]}
            choices={asChoices}
            defaultValue={typedValue(refusal, stream, choices.ways[stream])}
            error={errors[stream]}
          />
        ))}
        <CheckboxGroup
          name="digestDays"
          label="Days of my digest"
          hint="With no day chosen there is none: all of it stands under “For you” only."
          direction="row"
          choices={days}
          defaultValues={typedValues(refusal, 'digestDays', choices.digestDays)}
          error={errors.digestDays}
        />
        <SelectField
          name="digestHour"
          label="From what hour"
          hint="In quiet hours it waits until they are over."
          choices={hours}
          defaultValue={typedValue(refusal, 'digestHour', String(choices.digestHour))}
          error={errors.digestHour}
        />
        <CheckboxField
          name="keepsQuiet"
          label="Leave me alone in quiet hours"
          defaultChecked={refusal ? refusal.values.keepsQuiet === 'yes' : choices.keepsQuiet}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="time"
            name="quietFrom"
            label="Quiet from"
            defaultValue={typedValue(refusal, 'quietFrom', choices.quietFrom)}
            error={errors.quietFrom}
          />
          <TextField
            type="time"
            name="quietUntil"
            label="Until"
            defaultValue={typedValue(refusal, 'quietUntil', choices.quietUntil)}
            error={errors.quietUntil}
          />
        </div>
        <CheckboxField
          name="restsOnDaysOff"
          label="Leave me alone on days off"
          hint={
            own.worksOn.length > 0
              ? 'Those on which you do not work, as you said under “Who I am”.'
              : 'Saturday and Sunday, until you say under “Who I am” on which days you work.'
          }
          defaultChecked={
            refusal ? refusal.values.restsOnDaysOff === 'yes' : choices.restsOnDaysOff
          }
        />
        {own.supervisors.length > 0 && (
          <SelectField
            name="urgentFrom"
            label="Urgent messages from my supervisor"
            hint="Who may reach you at any hour, with what they mark as urgent. They are not told what you choose."
            choices={[
              { value: '', label: 'Nobody' },
              ...own.supervisors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={typedValue(refusal, 'urgentFrom', choices.urgentFrom ?? '')}
            error={errors.urgentFrom}
          />
        )}
      </FormPage>
    </>
  );
}

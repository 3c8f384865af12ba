import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { dayInSentence } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { BellIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { DeviceView } from '#server/notifications/contract.ts';

import { unsubscribeFromPushes } from './browser-pushes.ts';
import { ThisDevice } from './components/this-device.tsx';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('On my devices');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = await context.notifications.listDevices(requireActor(context));
  const done = new URL(request.url).searchParams.get('done');
  return { view, done, now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const values = await readForm(request);
  return answerForm(values, async () => {
    const isOn = values.deed === 'turnOn';
    if (isOn) await context.notifications.addDevice(actor, values);
    else await context.notifications.removeDevice(actor, values);
    return redirect(`/for-you/devices?done=${isOn ? 'on' : 'off'}`, 303);
  });
}

/** Where what is wanted at once shows by itself, and this browser to be turned on. */
export default function Devices() {
  const { view, done, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const [refused] = Object.values(refusal?.errors ?? {});
  return (
    <div className="flex max-w-measure flex-col gap-4">
      {refused === undefined && <Done done={done} />}
      {refused !== undefined && <Notice tone="stop" title={refused} role="alert" />}
      <PageHeader
        title="On my devices"
        intro={
          <>
            What you want{' '}
            <Link to="/for-you/choices" className="link">
              at once
            </Link>{' '}
            can show on the screen of a phone or computer, and then does not come by letter. It says
            what kind of thing waits for you, and never by whom or what. It keeps to your quiet
            hours and days off, as letters do.
          </>
        }
        back={{ to: '/for-you/choices', label: 'How to tell me' }}
      />
      {view.devices.length === 0 && (
        <EmptyState icon={BellIcon} title="On no device">
          What you want at once comes by letter.
        </EmptyState>
      )}
      {view.devices.map((device) => (
        <DeviceCard key={device.id} device={device} now={now} />
      ))}
      <ThisDevice {...view} />
    </div>
  );
}

function Done({ done }: { done: string | null }) {
  if (done === 'on')
    return <Notice tone="success" title="It is on for this device." role="status" />;
  if (done === 'off') return <Notice tone="success" title="It is off there." role="status" />;
  return null;
}

function DeviceCard({ device, now }: { device: DeviceView; now: string }) {
  const busy = useBusy();
  const { id, words, since, isCurrent } = device;
  return (
    <Card title={words} aside={isCurrent && <Chip tone="hedge">This one</Chip>}>
      <p className="text-sm text-muted">On since {dayInSentence(since, now)}.</p>
      <Form method="post" onSubmit={() => isCurrent && void unsubscribeFromPushes()}>
        <input type="hidden" name="deviceId" value={id} />
        <Button type="submit" disabled={busy}>
          Turn off<VisuallyHidden>: {words}</VisuallyHidden>
        </Button>
      </Form>
    </Card>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

export const handle = {
  access: 'signedIn',
  seats: { paused: 'use', alumni: 'use' },
} satisfies PageHandle;
export const meta = pageMeta('Where I am signed in');

export async function loader({ context }: LoaderFunctionArgs) {
  const sessions = await context.accounts.listSessions(requireActor(context));
  return { sessions, now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const actor = requireActor(context);
  return answerForm(values, async () => {
    if (values.intent === 'endOthers') await context.accounts.endOtherSessions(actor);
    else await context.accounts.endSession(actor, values);
    return redirect('/account/sessions', 303);
  });
}

export default function Sessions() {
  const { sessions, now } = useLoaderData<typeof loader>();
  const busy = useBusy();
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <PageHeader
        title="Where I am signed in"
        intro="If you do not know one of these, end it and change your password."
        back={{ to: '/account', label: 'Who I am' }}
      />
      {sessions.map((session) => (
        <Card
          key={session.id}
          title={session.device}
          aside={session.isCurrent && <Chip tone="hedge">This one</Chip>}
        >
          <p className="text-sm text-muted">
            Last used {dayInSentence(session.lastUsedAt, now)} at {clockTime(session.lastUsedAt)}.
            Signed in {dayInSentence(session.createdAt, now)}.
          </p>
          {!session.isCurrent && (
            <Form method="post">
              <input type="hidden" name="session" value={session.id} />
              <Button type="submit" disabled={busy}>
                End this one<VisuallyHidden>: {session.device}</VisuallyHidden>
              </Button>
            </Form>
          )}
        </Card>
      ))}
      {sessions.length > 1 && (
        <Form method="post">
          <Button type="submit" look="danger" name="intent" value="endOthers" disabled={busy}>
            End all others
          </Button>
        </Form>
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { InvitationCard } from './components/invitation-card.tsx';
import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;
export const meta = pageMeta('Meetings in my calendar');

const seriesIn = (request: Request) => new URL(request.url).searchParams.get('series') ?? '';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const seriesId = seriesIn(request);
  const actor = requireActor(context);
  const [feed, invitations] = await Promise.all([
    context.meetings.getFeed(actor, { seriesId }),
    context.meetings.getInvitations(actor),
  ]);
  return { feed, invitations, isOneSeries: seriesId !== '' };
}

/** Makes a link, makes another in its place, or ends it; or has invitations come, or no more. */
export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const actor = requireActor(context);
    const seriesId = seriesIn(request);
    const { meetings } = context;
    if (values.intent === 'stop') await meetings.dropFeed(actor, { seriesId });
    else if (values.intent === 'anew') await meetings.makeFeed(actor, { seriesId, isNew: 'yes' });
    else if (values.intent === 'invite') await meetings.chooseInvitations(actor, { isOn: 'yes' });
    else if (values.intent === 'uninvite') await meetings.chooseInvitations(actor, { isOn: 'no' });
    else await meetings.makeFeed(actor, { seriesId });
    const { pathname, search } = new URL(request.url);
    return redirect(`${pathname}${search}`, 303);
  });
}

/** A secret link by which a calendar program follows the meetings. Nothing needs script. */
export default function Follow() {
  const { feed, invitations, isOneSeries } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  return (
    <div className="flex max-w-form flex-col gap-6">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="Meetings in my calendar"
        intro={
          isOneSeries
            ? 'Your calendar program follows the dates of this meeting by itself.'
            : 'Your calendar program follows the meetings you may come to by itself, but for those to which you said you can’t come.'
        }
        back={{ to: '/meetings', label: 'Meetings' }}
      />
      <Card title={feed ? 'Your link' : 'One link, once'}>
        {feed === null ? (
          <p>
            You get a link for the calendar program on your phone or computer. Moved and cancelled
            dates come by themselves. It names nobody who comes.
          </p>
        ) : (
          <>
            <TextField
              name="address"
              label="Copy this into your calendar program"
              hint="Look there for “Add calendar from a link” or “Subscribe”. Most programs look again twice a day."
              defaultValue={feed.address}
              key={feed.address}
              readOnly
            />
            <a href={feed.address.replace(/^https?:/, 'webcal:')} className="link self-start">
              Open it on this phone or computer
            </a>
            <p className="text-sm text-muted">
              Keep it to yourself: whoever has the link can see when and where you meet.
            </p>
          </>
        )}
        <Form method="post" aria-busy={busy}>
          {feed === null ? (
            <Button type="submit" name="intent" value="make" look="primary" disabled={busy}>
              Make my link
            </Button>
          ) : (
            <ButtonRow>
              <Button type="submit" name="intent" value="anew" disabled={busy}>
                Reset my link
              </Button>
              <Button type="submit" name="intent" value="stop" disabled={busy}>
                End the link
              </Button>
            </ButtonRow>
          )}
        </Form>
      </Card>
      {!isOneSeries && <InvitationCard invitations={invitations} busy={busy} />}
    </div>
  );
}

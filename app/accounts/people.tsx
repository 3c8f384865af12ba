import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { dayInSentence } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card, CardLink } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { roleWords, type InvitationView, type MemberView } from '#server/accounts/contract.ts';

export const handle = { access: ['coordinator', 'administrator'] } satisfies PageHandle;
export const meta = pageMeta('People');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const waitingAfter = searchParams.get('waiting');
  const [members, invitations] = await Promise.all([
    context.accounts.listMembers(actor, after === null ? {} : { after }),
    context.accounts.listInvitations(actor, waitingAfter === null ? {} : { after: waitingAfter }),
  ]);
  return { members, invitations, now: new Date().toISOString(), isFirst: after === null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.accounts.revokeInvitation(requireActor(context), values);
    return redirect('/people', 303);
  });
}

export default function People() {
  const { members, invitations, now, isFirst } = useLoaderData<typeof loader>();
  return (
    <div className="flex max-w-page flex-col gap-6">
      <PageHeader
        title="People"
        intro="Everybody in your county who has an account here, and who has been invited."
        actions={
          <ButtonLink to="/people/invite" look="primary">
            Invite people
          </ButtonLink>
        }
      />
      {invitations.items.length > 0 && (
        <section aria-labelledby="invited" className="flex flex-col gap-3">
          <h2 id="invited" className="text-lg">
            Invited, not here yet
          </h2>
          {invitations.items.map((invitation) => (
            <Invitation key={invitation.id} invitation={invitation} now={now} />
          ))}
          {invitations.after !== null && (
            <Link className="link py-1" to={`?waiting=${encodeURIComponent(invitations.after)}`}>
              More invitations
            </Link>
          )}
        </section>
      )}
      <section aria-labelledby="members" className="flex flex-col gap-3">
        <h2 id="members" className="text-lg">
          Members
        </h2>
        {members.items.map((member) => (
          <Member key={member.id} member={member} />
        ))}
        <div className="flex flex-wrap gap-2">
          {!isFirst && <ButtonLink to="/people">Back to the first</ButtonLink>}
          {members.after !== null && (
            <ButtonLink to={`?after=${encodeURIComponent(members.after)}`}>Show more</ButtonLink>
          )}
        </div>
      </section>
    </div>
  );
}

const seatWords = { paused: 'Away', alumni: 'Reads only' } as const;

function Member({ member }: { member: MemberView }) {
  const roles = member.roles.map(({ role, organisation }) => `${roleWords[role]}, ${organisation}`);
  return (
    <CardLink
      to={`/people/${member.id}`}
      title={member.name}
      detail={member.seat?.state === 'alumni' ? 'Has left the county' : roles.join(' · ')}
      trailing={member.seat && <Chip tone="stone">{seatWords[member.seat.state]}</Chip>}
      leading={<Avatar id={member.id} name={member.name} />}
    />
  );
}

function Invitation({ invitation, now }: { invitation: InvitationView; now: string }) {
  const busy = useBusy();
  const isExpired = invitation.state === 'expired';
  return (
    <Card
      level={3}
      title={<span className="break-words">{invitation.email}</span>}
      aside={isExpired ? <Chip tone="stone">Too old</Chip> : <Chip tone="gorse">Waiting</Chip>}
    >
      <p className="text-sm text-muted">
        {roleWords[invitation.role]}, {invitation.organisation}. Invited by {invitation.invitedBy}{' '}
        {dayInSentence(invitation.invitedAt, now)}.
      </p>
      {!isExpired && (
        <Form method="post">
          <input type="hidden" name="invitationId" value={invitation.id} />
          <Button type="submit" disabled={busy}>
            Take back<VisuallyHidden> the invitation of {invitation.email}</VisuallyHidden>
          </Button>
        </Form>
      )}
    </Card>
  );
}

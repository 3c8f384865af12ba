import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { InvitationsView } from '#server/meetings/invitations/contract.ts';

interface InvitationCardProps {
  invitations: InvitationsView;
  busy: boolean;
}

/** Calendar invitations by mail: one press to have them, one to have them no more. */
export function InvitationCard({ invitations, busy }: InvitationCardProps) {
  const { isOn, email, isStopped, takesReplies } = invitations;
  return (
    <Card title="Invitations by mail">
      <p>
        {isOn
          ? `New meetings, and dates that are moved or cancelled, come as calendar invitations to ${email ?? 'your address'}.`
          : 'For a calendar that follows no link: new meetings come as invitations by mail, and dates that are moved or cancelled change there by themselves.'}
      </p>
      {isOn && (
        <p className="text-sm text-muted">
          {takesReplies
            ? 'You can answer in your mail program or here. '
            : 'Answer here: an answer from your mail program does not reach us. '}
          Invitations keep to your quiet hours, but for a change within a day of a meeting.
        </p>
      )}
      {isOn && isStopped && (
        <Notice tone="warn" title="Letters to your address came back, so none is sent." />
      )}
      <Form method="post" aria-busy={busy}>
        {isOn ? (
          <Button type="submit" name="intent" value="uninvite" disabled={busy}>
            Stop invitations
          </Button>
        ) : (
          <Button type="submit" name="intent" value="invite" disabled={busy}>
            Send me invitations
          </Button>
        )}
      </Form>
    </Card>
  );
}

import type { Chore, FollowUp } from '../../lib/jobs/index.ts';
import type { InvitationsTools } from './contract.ts';
import { readReplies } from './read-replies.ts';
import { sendInvitations } from './send-invitations.ts';

const EVERY_SECONDS = 60;

/** What invitations do again and again: answers are read only where there is a mailbox for them. */
export function invitationChores(tools: InvitationsTools): Chore[] {
  const send: Chore = {
    ...{ key: 'sendInvitations', everySeconds: EVERY_SECONDS },
    run: (work) => sendInvitations(tools, work),
  };
  const read: Chore = {
    ...{ key: 'readReplies', everySeconds: EVERY_SECONDS },
    run: (work) => readReplies(tools, work),
  };
  return tools.post.replies === null ? [send] : [send, read];
}

/** What is done at once behind the write. */
export function sendAtOnce(tools: InvitationsTools): FollowUp {
  return { after: ['series.created', 'meeting.changed'], run: () => sendInvitations(tools) };
}

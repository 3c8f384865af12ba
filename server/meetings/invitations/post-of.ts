import type { Env } from '../../lib/env.ts';
import type { InvitationsTools } from './contract.ts';

/** By which addresses letters go and answers come. */
export function postOf({
  mailFrom: from,
  replyAddress: address,
  imapUrl,
}: Pick<Env, 'mailFrom' | 'replyAddress' | 'imapUrl'>): InvitationsTools['post'] {
  return { from, replies: address && imapUrl ? { address, imapUrl } : null };
}

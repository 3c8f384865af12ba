import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { MailingCounts, NotificationsTools } from './contract.ts';
import { countByState, Mailing } from './mailing.model.ts';

/** What became of the letters of the last thirty days, as numbers; for administrators. */
export async function countMailings(
  { mailer }: NotificationsTools,
  { roles, countyId }: Actor,
): Promise<MailingCounts> {
  if (!roles.includes('administrator')) throw new NotFoundError();
  const rows = await Mailing.aggregate<{ _id: string; count: number }>(countByState(countyId));
  const counts = new Map(rows.map(({ _id, count }) => [_id, count]));
  const of = (state: string) => counts.get(state) ?? 0;
  return {
    reachesPeople: mailer.reachesPeople,
    waiting: of('waiting') + of('sending'),
    sent: of('sent'),
    refused: of('refused'),
    givenUp: of('givenUp'),
    unknown: of('unknown'),
  };
}

import type { Standing } from '../lib/notification-source.ts';
import type { MailingRecord } from './mailing.model.ts';
import type { NotificationRecord } from './notification.model.ts';

/** Of what stands and was not seen: the newest first, and the same sentence to the same place once. */
export function linesOf(
  notifications: readonly NotificationRecord[],
  standings: ReadonlyMap<string, Standing>,
): MailingRecord['lines'] {
  const lines = new Map<string, MailingRecord['lines'][number]>();
  for (const { _id, kind, seenAt } of notifications.toSorted(newestFirst)) {
    const standing = standings.get(_id.toString());
    if (!standing || standing.isSeen || seenAt !== null) continue;
    const { path, when } = standing;
    lines.set(`${kind} ${path}`, { kind, path, ...(when && { when }) });
  }
  return [...lines.values()];
}

const newestFirst = (one: NotificationRecord, other: NotificationRecord) =>
  other.at.getTime() - one.at.getTime();

import { inTransaction } from '../lib/database/transaction.ts';
import { anyOf, isThere, otherThan } from '../lib/trusted-filters.ts';
import { Choices } from './choices.model.ts';
import { notificationKinds, streamOf, streams } from './contract.ts';
import { mailFor, type Rhythm } from './mail-moments.ts';
import { Notification } from './notification.model.ts';

interface Whose {
  personId: string;
  countyId: string;
}

/** Keeps what somebody has chosen. What waits for a letter waits from now on as they want it. */
export async function keepChoices(
  { personId, countyId }: Whose,
  { choices, worksOn }: Rhythm,
  now: Date,
): Promise<void> {
  // As long as it is allowed, what cannot wait goes as it was told.
  const exceptUrgent = choices.urgentFrom === null ? {} : { stream: otherThan('urgent' as const) };
  await inTransaction(async (session) => {
    await Choices.updateOne(
      { personId },
      { $set: { countyId, ...choices, digestDays: [...choices.digestDays] } },
      { upsert: true, session },
    );
    await Notification.bulkWrite(
      streams.map((stream) => {
        const mail = mailFor(stream, { choices, worksOn }, now);
        const kind = anyOf(notificationKinds.filter((one) => streamOf[one] === stream));
        return {
          updateMany: {
            filter: { personId, countyId, mailAt: isThere(), kind, ...exceptUrgent },
            update: mail ? { $set: mail } : { $unset: { mailAt: 1 as const, stream: 1 as const } },
          },
        };
      }),
      { session },
    );
  });
}

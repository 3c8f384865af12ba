import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { dayInCounty } from '../lib/freshness.ts';
import type { Standing } from '../lib/notification-source.ts';
import { anyOf, notLaterThan } from '../lib/trusted-filters.ts';
import type { MailStream, NotificationsTools } from './contract.ts';
import { linesOf } from './lines-of.ts';
import { MailPoint } from './mail-point.model.ts';
import { Mailing } from './mailing.model.ts';
import { nextAwake, nextDigest } from './mail-moments.ts';
import { asId, Notification, type NotificationRecord } from './notification.model.ts';
import { readReaders, takesLetters, type Reader } from './read-readers.ts';
import { findStandings } from './sources.ts';

/** People in one step, so that memory does not grow with the county. */
const PEOPLE_AT_ONCE = 50;
const DUE_AT_ONCE = 5_000;

/**
 * Makes letters of what is due, as far as it was not seen: one for each person and stream. That it has
 * gone into a letter, that the person has had their digest of the day, and the letter itself are
 * written in one transaction, so each goes into one letter whoever else does the same.
 */
export async function gatherMails(
  tools: NotificationsTools,
  touch?: () => Promise<void>,
): Promise<void> {
  while (await gatherSome(tools)) await touch?.();
}

async function gatherSome(tools: NotificationsTools): Promise<boolean> {
  const now = tools.clock.now();
  const personIds = await findDue(now);
  if (personIds.length === 0) return false;
  const isDue = { personId: anyOf(personIds), mailAt: notLaterThan(now) };
  const [readers, due] = await Promise.all([
    readReaders(tools, personIds),
    Notification.find(isDue).limit(DUE_AT_ONCE).lean(),
  ]);
  const standings = await readStandings(tools, due);
  try {
    await inTransaction(async (session) => {
      const still = await Notification.find(isDue, { _id: 1 })
        .session(session)
        .limit(DUE_AT_ONCE)
        .lean();
      const points = await MailPoint.find({ personId: anyOf(personIds) })
        .session(session)
        .lean();
      const ids = new Set(still.map(({ _id }) => _id.toString()));
      const digestOn = new Map(points.map((one) => [one.personId.toString(), one.digestOn]));
      const today = dayInCounty(now);
      const open = due.filter(({ _id }) => ids.has(_id.toString()));
      const steps = byLetter(open).map((letter) =>
        stepFor(tools, letter, { readers, standings, now, hadDigest: isOn(digestOn, today) }),
      );
      if (steps.length === 0) return;
      await Notification.bulkWrite(
        steps.map(({ write }) => write),
        { session },
      );
      const mailings = steps.flatMap(({ mailing }) => mailing ?? []);
      if (mailings.length === 0) return;
      const digests = mailings.filter(({ stream }) => stream === 'digest');
      if (digests.length > 0) {
        await MailPoint.bulkWrite(
          digests.map(({ personId, countyId }) => ({
            updateOne: {
              filter: { personId },
              update: { $set: { countyId, digestOn: today } },
              upsert: true,
            },
          })),
          { session },
        );
      }
      await Mailing.insertMany(mailings, { session });
    });
  } catch (error) {
    // Another process was quicker with the first digest of somebody: look again.
    if (!isDuplicateKey(error)) throw error;
  }
  return true;
}

const isOn = (digestOn: ReadonlyMap<string, string>, today: string) => (personId: string) =>
  digestOn.get(personId) === today;

/** Those who have waited longest. */
async function findDue(now: Date): Promise<string[]> {
  const due = await Notification.find({ mailAt: notLaterThan(now) }, { _id: 0, personId: 1 })
    .sort({ mailAt: 1, personId: 1 })
    .limit(PEOPLE_AT_ONCE * 10)
    .lean();
  const personIds = new Set(due.map(({ personId }) => personId.toString()));
  return [...personIds].slice(0, PEOPLE_AT_ONCE);
}

async function readStandings(
  tools: NotificationsTools,
  due: readonly NotificationRecord[],
): Promise<ReadonlyMap<string, Standing>> {
  const counties = [...new Set(due.map(({ countyId }) => countyId.toString()))];
  const found = await Promise.all(
    counties.map((countyId) =>
      findStandings(
        tools,
        countyId,
        due.filter((one) => one.countyId.equals(countyId)),
      ),
    ),
  );
  return new Map(found.flatMap((standings) => [...standings]));
}

interface LetterInHand {
  personId: string;
  stream: MailStream;
  notifications: NotificationRecord[];
}

function byLetter(due: readonly NotificationRecord[]): LetterInHand[] {
  const letters = new Map<string, LetterInHand>();
  for (const notification of due) {
    const { stream = 'digest' } = notification;
    const personId = notification.personId.toString();
    const key = `${personId} ${stream}`;
    const letter = letters.get(key) ?? { personId, stream, notifications: [] };
    letters.set(key, letter);
    letter.notifications.push(notification);
  }
  return [...letters.values()];
}

interface Facts {
  readers: ReadonlyMap<string, Reader>;
  standings: ReadonlyMap<string, Standing>;
  now: Date;
  hadDigest: (personId: string) => boolean;
}

/** What becomes of one letter: it is made, it waits, or nothing of it is to be told by letter. */
function stepFor(
  tools: NotificationsTools,
  { personId, stream, notifications }: LetterInHand,
  facts: Facts,
) {
  const { readers, standings, now, hadDigest } = facts;
  const ids = notifications.map(({ _id }) => _id);
  const whole = { filter: { _id: anyOf(ids), mailAt: notLaterThan(now) } };
  const gone = { updateMany: { ...whole, update: { $unset: { mailAt: 1, stream: 1 } } } };
  const reader = readers.get(personId);
  // A digest is a letter always; anything else may go to a device.
  const isReached = reader && (stream !== 'digest' || takesLetters(tools, reader));
  if (!isReached) return { write: gone, mailing: null };
  const isUrgent = stream === 'urgent';
  const until = isUrgent
    ? null
    : waitUntil(reader, now, stream === 'digest' && hadDigest(personId));
  if (until !== null) {
    return {
      write: { updateMany: { ...whole, update: { $set: { mailAt: until } } } },
      mailing: null,
    };
  }
  const lines = linesOf(notifications, standings);
  const mailing = { personId: asId(personId), countyId: asId(reader.countyId), stream, lines };
  const waiting = { ...mailing, state: 'waiting' as const, notBefore: now, tries: 0 };
  return { write: gone, mailing: lines.length > 0 ? waiting : null };
}

/** Quiet hours and days off, and the next digest for whoever has had that of the day. */
function waitUntil(reader: Reader, now: Date, hadDigest: boolean): Date | null {
  if (hadDigest) return nextDigest(reader, now);
  const awake = nextAwake(reader, now);
  return awake > now ? awake : null;
}

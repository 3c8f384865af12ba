import { retryWrite } from '../lib/database/retry.ts';
import { lessThan, notLaterThan } from '../lib/trusted-filters.ts';
import type { NotificationsTools } from './contract.ts';
import { handOver } from './hand-over.ts';
import { isResting, nextAwake, wantsLetter } from './mail-moments.ts';
import { stopAddress } from './mail-stops.ts';
import { Mailing, type MailingRecord } from './mailing.model.ts';
import { readDevices, type ReachedDevice } from './read-devices.ts';
import { readReaders, takesLetters, type Reader } from './read-readers.ts';

const AT_ONCE = 50;
/** Letters that are on their way to the mail server at a time. */
const IN_PARALLEL = 4;
const MOST_TRIES = 8;
const FIRST_WAIT_MS = 2 * 60_000;
/** Much longer than any mail server is waited for. */
const LOST_AFTER_MS = 10 * 60_000;

/**
 * Hands waiting letters to devices or to the mail server. One process takes each, by a write, before it
 * hands it over; where that process ends meanwhile nobody knows whether it arrived, and it is not sent a
 * second time.
 */
export async function deliverMails(
  tools: NotificationsTools,
  touch?: () => Promise<void>,
): Promise<void> {
  const now = tools.clock.now();
  await Mailing.updateMany(
    { state: 'sending', takenAt: lessThan(new Date(now.getTime() - LOST_AFTER_MS)) },
    { $set: { state: 'unknown', endedAt: now } },
  );
  const post = { isAway: false };
  for (;;) {
    const waiting = await Mailing.find({
      ...{ state: 'waiting' as const, notBefore: notLaterThan(tools.clock.now()) },
    })
      .sort({ notBefore: 1, _id: 1 })
      .limit(AT_ONCE)
      .lean();
    if (waiting.length === 0) return;
    const personIds = [...new Set(waiting.map(({ personId }) => personId.toString()))];
    const readers = await readReaders(tools, personIds);
    for (let from = 0; from < waiting.length; from += IN_PARALLEL) {
      const some = waiting.slice(from, from + IN_PARALLEL);
      const devices = await readDevices(tools, some);
      await Promise.all(
        some.map((mailing) => {
          const personId = mailing.personId.toString();
          const reader = readers.get(personId);
          return deliver(tools, mailing, { reader, devices: devices.get(personId) ?? [], post });
        }),
      );
    }
    await touch?.();
  }
}

interface Facts {
  reader: Reader | undefined;
  devices: readonly ReachedDevice[];
  /** Whether the mail server could not be had in this run: what is for it waits for another. */
  post: { isAway: boolean };
}

async function deliver(
  tools: NotificationsTools,
  mailing: MailingRecord,
  { reader, devices: known, post }: Facts,
): Promise<void> {
  const { _id, stream, tries } = mailing;
  const now = tools.clock.now();
  const devices = stream === 'digest' ? [] : known;
  // It may have been stopped since the letter was made.
  const isWanted = reader !== undefined && wantsLetter(reader.choices, stream);
  const isReached = isWanted && (devices.length > 0 || takesLetters(tools, reader));
  if (!isReached) {
    await move(_id, 'waiting', { state: 'dropped', endedAt: now });
    return;
  }
  if (stream !== 'urgent' && isResting(reader, now)) {
    await move(_id, 'waiting', { notBefore: nextAwake(reader, now) });
    return;
  }
  if (post.isAway && devices.length === 0) {
    await move(_id, 'waiting', { notBefore: new Date(now.getTime() + FIRST_WAIT_MS) });
    return;
  }
  if (!(await move(_id, 'waiting', { state: 'sending', takenAt: now }))) return;
  const delivery = await handOver(tools, mailing, { reader, devices });
  const endedAt = tools.clock.now();
  if (delivery === 'notNow') {
    const isLast = tries + 1 >= MOST_TRIES;
    const notBefore = new Date(endedAt.getTime() + FIRST_WAIT_MS * 2 ** tries);
    await move(_id, 'sending', {
      tries: tries + 1,
      ...(isLast ? { state: 'givenUp', endedAt } : { state: 'waiting', notBefore }),
    });
    post.isAway = true;
    return;
  }
  if (delivery === 'noSuchAddress') await stopAddress(tools, reader);
  const state = delivery === 'noSuchAddress' ? 'refused' : delivery;
  await move(_id, 'sending', { state, endedAt });
}

/** Answers whether it stood there and was moved by this very write. */
function move(
  _id: MailingRecord['_id'],
  from: MailingRecord['state'],
  to: Partial<MailingRecord>,
): Promise<boolean> {
  return retryWrite(async () => {
    const { modifiedCount } = await Mailing.updateOne({ _id, state: from }, { $set: to });
    return modifiedCount === 1;
  });
}

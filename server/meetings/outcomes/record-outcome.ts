import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError, NotPermittedError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { laterThan } from '../../lib/trusted-filters.ts';
import { announceTo } from '../announce-to.ts';
import { readAudience } from '../audience.ts';
import { Meeting, newId, type MeetingRecord } from '../meeting.model.ts';
import { mayRecordOutcomes } from '../policy.ts';
import { requireMeeting } from '../require-meeting.ts';
import { outcomeLimits, type SavedOutcome } from './contract.ts';
import { findOwner } from './find-owner.ts';
import { recordOutcomeInput } from './inputs.ts';
import { Outcome } from './outcome.model.ts';
import { readWords } from './read-words.ts';

/**
 * Writes down what a meeting decided, or with "@Name … by 30 Oct" what somebody took on. Whoever took
 * it on is told, once. A form sent twice is kept once.
 *
 * @throws {InvalidInputError} where the name behind the "@" is nobody's, or several people's
 */
export async function recordOutcome(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedOutcome> {
  const input = parseInput(recordOutcomeInput, rawInput);
  const { meetingId, words, itemId, clientId, checked } = input;
  const meeting = await requireMeeting(tools, actor, meetingId);
  const now = tools.clock.now();
  const decision = mayRecordOutcomes({ ...meeting, now });
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  requireWordsPass(tools, actor, { place: 'roomPurpose', texts: { words }, checked });

  const mine = { recordedBy: actor.personId, clientId };
  const known = await Outcome.findOne(mine, { meetingId: 1 }).lean();
  if (known) return { meetingId, outcomeId: known._id.toString() };
  await requireRoom(meeting);
  const audience = await readAudience(tools, meeting);
  const read = readWords(words, { day: dayOf(meeting), next: await nextDay(meeting) });
  const owner =
    read.owner === null ? null : await findOwner(tools, actor, { words: read.owner, audience });
  const { _id, countyId, seriesId } = meeting;
  const isMine = owner?.personId === actor.personId;
  await retryWrite(() =>
    Outcome.create({
      ...{ countyId, seriesId, meetingId: _id, itemId, ...mine, recordedAt: now, state: 'open' },
      ...(owner
        ? { kind: 'action', text: owner.text, ownerId: owner.personId, dueOn: read.dueOn }
        : { kind: 'decision', text: words }),
      ...(owner && !isMine && { untold: newId() }),
    }),
  ).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
  const { _id: saved } = await Outcome.findOne(mine, { _id: 1 }).orFail().lean();
  announceTo(tools, audience, { event: 'outcomes.changed', view: { meetingId } });
  return { meetingId, outcomeId: saved.toString() };
}

async function requireRoom({ _id: meetingId }: MeetingRecord): Promise<void> {
  const most = outcomeLimits.ofMeeting;
  if ((await Outcome.countDocuments({ meetingId }).limit(most)) < most) return;
  throw new ConflictError(
    `${most} things are written down for this meeting, the most it can be. Take one off first.`,
  );
}

const dayOf = ({ localStart }: Pick<MeetingRecord, 'localStart'>) => localStart.slice(0, 10);

/** The day on which the series meets again; null where it does not. */
async function nextDay({ seriesId, startsAt }: MeetingRecord): Promise<string | null> {
  const next = await Meeting.findOne(
    { seriesId, status: 'scheduled', startsAt: laterThan(startsAt) },
    { localStart: 1 },
  )
    .sort({ startsAt: 1 })
    .lean();
  return next ? dayOf(next) : null;
}

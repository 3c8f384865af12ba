import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceCounts } from './announce-counts.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import type { MeetingAnswer, SavedReply } from './contract.ts';
import { replyToMeetingInput } from './inputs.ts';
import type { MeetingRecord } from './meeting.model.ts';
import { answersOffered, mayReply } from './policy.ts';
import { placeOf } from './place-of.ts';
import { mineOtherThan, Reply, replyKey } from './reply.model.ts';
import { requireMeeting } from './require-meeting.ts';
import { Series } from './series.model.ts';

/**
 * Keeps what the actor answers for this date, and for no other date of the series. The same answer
 * again changes nothing. All who may come hear the new counts; whose answer it was they do not.
 */
export async function replyToMeeting(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedReply> {
  const { meetingId, answer } = parseInput(replyToMeetingInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  await requireOpenTo(answer, meeting, tools.clock.now());
  await keepReply(actor, meeting, { answer, answeredAt: tools.clock.now() });

  const audience = await readAudience(tools, meeting);
  const counts = await announceCounts(tools, meeting, audience);
  announceTo(tools, [actor.personId], { event: 'meeting.replied', view: { meetingId, answer } });
  return { meetingId, answer, counts };
}

async function requireOpenTo(
  answer: MeetingAnswer,
  meeting: MeetingRecord,
  now: Date,
): Promise<void> {
  const { seriesId, countyId } = meeting;
  const decision = mayReply({ ...meeting, now });
  if (!decision.allowed) throw new ConflictError(decision.because);
  const series = await Series.findOne(
    { _id: seriesId, countyId },
    { place: 1, phone: 1, link: 1 },
  ).lean();
  if (!series) throw new NotFoundError('We could not find that meeting.');
  if (answersOffered(placeOf(meeting, series)).includes(answer)) return;
  throw new InvalidInputError({ answer: 'This meeting cannot be joined from elsewhere.' });
}

/**
 * Matches only a reply that says something else, so that a repeat raises no number. Where none
 * matches there is none yet, which the upsert makes, or the same one is there, or another tab was
 * quicker: the unique index tells, and the second try settles it.
 */
async function keepReply(
  { personId, countyId }: Actor,
  { _id }: MeetingRecord,
  given: { answer: MeetingAnswer; answeredAt: Date },
): Promise<void> {
  const other = mineOtherThan(personId, _id, given.answer);
  const change = { $set: given, $inc: { changes: 1 } };
  await retryWrite(async () => {
    try {
      await Reply.updateOne(other, { ...change, $setOnInsert: { countyId } }, { upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error, replyKey)) throw error;
      await Reply.updateOne(other, change);
    }
  });
}

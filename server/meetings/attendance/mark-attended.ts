import type { Actor } from '../../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { readAudience } from '../audience.ts';
import { asId, type MeetingRecord } from '../meeting.model.ts';
import { Reply } from '../reply.model.ts';
import { Attendance, attendanceKey } from './attendance.model.ts';
import type { Way } from './contract.ts';
import { markAttendedInput } from './inputs.ts';
import { rowOf } from './keep-attendance.ts';
import { readWays } from './read-ways.ts';
import { requireMarking } from './require-marking.ts';

/**
 * A coordinator says who of the audience came: those ticked, and no more those whose tick was taken
 * away. Whoever said that they would join by phone came so. What people said of themselves stays, and
 * of oneself it is said elsewhere. Four writes, however many people.
 */
export async function markAttended(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, was, present } = parseInput(markAttendedInput, rawInput);
  const meeting = await requireMarking(tools, actor, meetingId);
  const audience = new Set(await readAudience(tools, meeting));
  audience.delete(actor.personId);
  const added = present.filter((id) => audience.has(id) && !was.includes(id));
  const removed = was.filter((id) => !present.includes(id));
  const said = { saidBy: asId(actor.personId), saidAt: tools.clock.now() };

  const cameBy = await splitByWay(meeting, added);
  await retryWrite(async () => {
    await mark(actor, meeting, { came: 'there', ids: cameBy.there, said });
    await mark(actor, meeting, { came: 'phone', ids: cameBy.phone, said });
    const theirs = { meetingId: meeting._id, personId: anyOf(removed), isOwn: false };
    await Attendance.updateMany(theirs, { $set: { came: 'no', ...said } });
  });
}

/** First those whose row is there and not their own word, then those who have none. */
async function mark(
  actor: Actor,
  meeting: MeetingRecord,
  {
    came,
    ids,
    said,
  }: { came: Way; ids: readonly string[]; said: { saidBy: object; saidAt: Date } },
): Promise<void> {
  if (ids.length === 0) return;
  const theirs = { meetingId: meeting._id, personId: anyOf(ids), isOwn: false };
  await Attendance.updateMany(theirs, { $set: { came, ...said } });
  const countyId = asId(actor.countyId);
  const made = Attendance.bulkWrite(
    ids.map((id) => ({
      updateOne: {
        filter: { meetingId: meeting._id, personId: asId(id) },
        update: {
          $setOnInsert: { ...rowOf(actor, meeting), countyId, came, isOwn: false, ...said },
        },
        upsert: true,
      },
    })),
    { ordered: false },
  );
  await made.catch((error: unknown) => {
    // Somebody said it of one of them at the same moment, and the others are kept.
    if (!isDuplicateKey(error, attendanceKey)) throw error;
  });
}

async function splitByWay(
  meeting: MeetingRecord,
  ids: readonly string[],
): Promise<Record<Way, string[]>> {
  const isReachable = (await readWays(meeting)).includes('phone');
  const replies = isReachable
    ? await Reply.find(
        { meetingId: meeting._id, personId: anyOf(ids), answer: 'phone' },
        { personId: 1 },
      ).lean()
    : [];
  const phoning = new Set(replies.map(({ personId }) => personId.toString()));
  return {
    there: ids.filter((id) => !phoning.has(id)),
    phone: ids.filter((id) => phoning.has(id)),
  };
}

import type { Actor } from '../../accounts/contract.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf, within } from '../../lib/trusted-filters.ts';
import { Meeting, inScope } from '../meeting.model.ts';
import { maySeeMeetings } from '../policy.ts';
import { readScope } from '../require-meeting.ts';
import { Series } from '../series.model.ts';
import { daysAfter } from './commitment-time.ts';
import { Commitment, isOpen } from './commitment.model.ts';
import { commitmentLimits, type DueCommitment } from './contract.ts';

/** Series in which one person has something open, read at once. */
const MOST_READ = 20;

/**
 * For the start page: what the actor wrote and has not said of how it went, in the week before the
 * next date of its series; null at all other times. One query for most people.
 */
export async function findCommitmentDue(tools: Tools, actor: Actor): Promise<DueCommitment | null> {
  if (!maySeeMeetings(actor)) return null;
  const { personId } = actor;
  const open = await Commitment.find({ personId, progress: isOpen })
    .sort({ startsAt: -1 })
    .limit(MOST_READ)
    .lean();
  if (open.length === 0) return null;
  const now = tools.clock.now();
  const soon = { from: now, until: daysAfter(now, commitmentLimits.daysBefore) };
  const dates = await Meeting.find({
    ...inScope(await readScope(tools, actor)),
    seriesId: anyOf(open.map(({ seriesId }) => seriesId)),
    status: 'scheduled',
    startsAt: within(soon),
  })
    .sort({ startsAt: 1 })
    .lean();
  const next = dates.flatMap(({ _id, seriesId, startsAt }) => {
    const newest = open.find((one) => one.seriesId.equals(seriesId));
    const isAsked = newest && !newest.answeredFor?.equals(_id) && newest.startsAt < startsAt;
    return isAsked ? [{ _id, seriesId, startsAt, words: newest.words }] : [];
  })[0];
  const series = next && (await Series.findOne({ _id: next.seriesId }, { name: 1 }).lean());
  if (!next || !series) return null;
  return {
    ...{ words: next.words, meetingId: next._id.toString(), name: series.name },
    startsAt: next.startsAt.toISOString(),
  };
}

import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import type { Reportable, ThingPlace } from '../../lib/reportable.ts';
import { formatText } from '../../lib/text/format-text.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceTo } from '../announce-to.ts';
import { readAudience } from '../audience.ts';
import { Meeting } from '../meeting.model.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Commitment, type CommitmentRecord } from './commitment.model.ts';

/**
 * Lines that people shared at a meeting, as moderation handles them. A line that is for its writer alone
 * is there for nobody else: moderators read what is shared, and what they have hidden.
 */
export function makeReportableCommitment(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, commitmentId) {
      const commitment = await findShared({ countyId: actor.countyId, thingId: commitmentId });
      if (!commitment || commitment.isHidden) throw notThere();
      await requireMeeting(tools, actor, commitment.meetingId.toString());
      return wordsOf(commitment);
    },
    async show(place) {
      const commitment = await findShared(place);
      return (
        commitment && {
          ...wordsOf(commitment),
          state: commitment.isHidden ? 'hidden' : 'standing',
          writtenAt: commitment.writtenAt.toISOString(),
          ...{ earlier: [], around: [] },
        }
      );
    },
    async listConcerned(place) {
      const commitment = await findShared(place);
      return commitment ? [commitment.personId.toString()] : [];
    },
    hide: (place) => change(tools, place, true),
    restore: (place) => change(tools, place, false),
  };
}

const notThere = () => new NotFoundError('We could not find that line. It may be gone already.');

function wordsOf({ personId, words, meetingId }: CommitmentRecord) {
  return {
    ...{ authorId: personId.toString(), title: null, body: formatText(words) },
    path: `/meetings/${meetingId.toString()}#try`,
  };
}

async function findShared({ countyId, thingId }: ThingPlace): Promise<CommitmentRecord | null> {
  if (!/^[0-9a-f]{24}$/.test(thingId)) return null;
  return Commitment.findOne({ _id: thingId, countyId, isShared: true }).lean();
}

async function change(tools: Tools, place: ThingPlace, isHidden: boolean): Promise<void> {
  const { countyId, thingId } = place;
  const { modifiedCount } = await Commitment.updateOne(
    { _id: thingId, countyId, isShared: true },
    isHidden ? { $set: { isHidden } } : { $unset: { isHidden: 1 } },
  );
  const commitment = modifiedCount > 0 ? await findShared(place) : null;
  const meeting = commitment && (await Meeting.findById(commitment.meetingId).lean());
  if (!meeting) return;
  const view = { meetingIds: [meeting._id.toString()] };
  announceTo(tools, await readAudience(tools, meeting), { event: 'meeting.changed', view });
}

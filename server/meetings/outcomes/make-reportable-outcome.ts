import type { Actor } from '../../accounts/contract.ts';
import type { Reportable, ThingPlace } from '../../lib/reportable.ts';
import { formatText } from '../../lib/text/format-text.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceOutcomes } from '../announce-changed.ts';
import { Meeting } from '../meeting.model.ts';
import { Outcome, standingStates, type OutcomeRecord } from './outcome.model.ts';
import { requireOutcome } from './require-outcome.ts';

/** Decisions and actions as moderation handles them. What was taken off is not there any more. */
export function makeReportableOutcome(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, outcomeId) {
      const { outcome } = await requireOutcome(tools, actor, outcomeId);
      return wordsOf(outcome);
    },
    async show(place) {
      const outcome = await findOutcome(place);
      return (
        outcome && {
          ...wordsOf(outcome),
          state: outcome.state === 'hidden' ? 'hidden' : 'standing',
          writtenAt: outcome.recordedAt.toISOString(),
          ...{ earlier: [], around: [] },
        }
      );
    },
    async listConcerned(place) {
      const outcome = await findOutcome(place);
      return outcome ? [outcome.recordedBy.toString()] : [];
    },
    async hide({ countyId, thingId }) {
      // It is in one of these, whatever its owner says at the same moment.
      const { modifiedCount } = await Outcome.bulkWrite(
        standingStates.map((from) => ({
          updateOne: {
            filter: { _id: thingId, countyId, state: from },
            update: { $set: { state: 'hidden' as const, hiddenFrom: from } },
          },
        })),
      );
      if (modifiedCount > 0) await announce(tools, { countyId, thingId });
    },
    async restore(place) {
      const outcome = await findOutcome(place);
      if (outcome?.state !== 'hidden') return;
      const { modifiedCount } = await Outcome.updateOne(
        { _id: outcome._id, state: 'hidden' },
        { $set: { state: outcome.hiddenFrom ?? 'open' }, $unset: { hiddenFrom: 1 } },
      );
      if (modifiedCount > 0) await announce(tools, place);
    },
  };
}

function wordsOf({ recordedBy, text, meetingId }: OutcomeRecord) {
  return {
    ...{ authorId: recordedBy.toString(), title: null, body: formatText(text) },
    path: `/meetings/${meetingId.toString()}/outcomes`,
  };
}

async function findOutcome({ countyId, thingId }: ThingPlace): Promise<OutcomeRecord | null> {
  const isId = /^[0-9a-f]{24}$/.test(thingId);
  return isId ? Outcome.findOne({ _id: thingId, countyId }).lean() : null;
}

async function announce(tools: Tools, place: ThingPlace): Promise<void> {
  const outcome = await findOutcome(place);
  const meeting = outcome && (await Meeting.findById(outcome.meetingId).lean());
  if (meeting) await announceOutcomes(tools, meeting);
}

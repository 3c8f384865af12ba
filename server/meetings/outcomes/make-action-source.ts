import type {
  AskedConcern,
  NotificationSource,
  Standing,
  Untold,
} from '../../lib/notification-source.ts';
import { anyOf, isThere } from '../../lib/trusted-filters.ts';
import { wipeMarks } from '../../lib/wipe-marks.ts';
import { Series } from '../series.model.ts';
import { Outcome } from './outcome.model.ts';

/** What somebody else wrote down that a person has taken on. */
export function makeActionSource(): NotificationSource<'meetingAction'> {
  return {
    kinds: ['meetingAction'],
    listUntold,
    markTold: (told) => wipeMarks(Outcome, told),
    findStanding,
  };
}

async function listUntold(most: number): Promise<Untold<'meetingAction'>[]> {
  const outcomes = await Outcome.find({ untold: isThere() })
    .sort({ untold: 1, _id: 1 })
    .limit(most)
    .lean();
  return outcomes.map(({ _id, countyId, ownerId, state, recordedAt, untold }) => {
    const thingId = _id.toString();
    const concern = {
      ...{ countyId: countyId.toString(), kind: 'meetingAction' as const },
      ...{ subjectId: thingId, thingId, mark: recordedAt.getTime(), at: recordedAt },
    };
    const isOpen = ownerId !== null && state === 'open';
    const concerns = isOpen ? [{ ...concern, personId: ownerId.toString() }] : [];
    return { thingId, untold: String(untold), concerns };
  });
}

async function findStanding(
  countyId: string,
  asked: readonly AskedConcern[],
): Promise<(Standing | null)[]> {
  const outcomes = await Outcome.find({
    _id: anyOf(asked.map(({ thingId }) => thingId)),
    countyId,
  }).lean();
  const seriesIds = outcomes.map(({ seriesId }) => seriesId);
  const series = await Series.find({ _id: anyOf(seriesIds), countyId }, { name: 1 }).lean();
  const names = new Map(series.map(({ _id, name }) => [_id.toString(), name]));
  const byId = new Map(outcomes.map((outcome) => [outcome._id.toString(), outcome]));
  return asked.map(({ personId, thingId }) => {
    const outcome = byId.get(thingId);
    const where = outcome && names.get(outcome.seriesId.toString());
    if (where === undefined || outcome?.state === 'hidden') return null;
    if (outcome?.ownerId?.toString() !== personId) return null;
    const path = `/meetings/${outcome.meetingId.toString()}/outcomes`;
    return { path, isSeen: outcome.state === 'done', where };
  });
}

import type { AskedConcern, NotificationSource, Untold } from '../lib/notification-source.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { wipeMarks } from '../lib/wipe-marks.ts';
import { peopleOfKeep } from './keep-state.ts';
import type { KeepState } from './keep-views.ts';
import { Keep, type KeepRecord } from './keep.model.ts';

type KeepKind = 'wordsAsked' | 'wordsReady' | 'wordsKept';

/** What those for whom a keep waits are told, and how far it has come: it only goes on. */
const stages: Record<KeepState, { kind: KeepKind; mark: number }> = {
  asking: { kind: 'wordsAsked', mark: 1 },
  ready: { kind: 'wordsReady', mark: 2 },
  dropped: { kind: 'wordsReady', mark: 3 },
  shared: { kind: 'wordsKept', mark: 4 },
};

/** Words to keep: asked for, answered by all, or kept. */
export function makeKeepSource(): NotificationSource<KeepKind> {
  return {
    kinds: ['wordsAsked', 'wordsReady', 'wordsKept'],
    listUntold,
    markTold: (told) => wipeMarks(Keep, told),
    findStanding,
  };
}

async function listUntold(most: number): Promise<Untold<KeepKind>[]> {
  const keeps = await Keep.find({ untold: isThere() }).sort({ untold: 1 }).limit(most).lean();
  return keeps.map((keep) => ({
    thingId: keep._id.toString(),
    untold: String(keep.untold),
    concerns: keep.waitsFor.map((personId) => concernOf(keep, personId)),
  }));
}

function concernOf(keep: KeepRecord, personId: KeepRecord['keeperId']) {
  const { _id, countyId, state, untold, askedAt } = keep;
  return {
    ...{ countyId: countyId.toString(), personId: personId.toString() },
    ...{ subjectId: _id.toString(), thingId: _id.toString() },
    ...stages[state],
    // The mark was made at that moment, by the clock of the machine; a keep notes no other.
    at: untold?.getTimestamp() ?? askedAt,
  };
}

async function findStanding(countyId: string, asked: readonly AskedConcern<KeepKind>[]) {
  const ids = [...new Set(asked.map(({ thingId }) => thingId))];
  const found = await Keep.find({ _id: anyOf(ids), countyId }).lean();
  const keeps = new Map(found.map((keep) => [keep._id.toString(), keep]));
  return asked.map(({ personId, thingId, kind }) => {
    const keep = keeps.get(thingId);
    const isNow = keep !== undefined && stages[keep.state].kind === kind;
    if (!isNow || !peopleOfKeep(keep).includes(personId)) return null;
    const isSeen = !keep.waitsFor.some((one) => one.equals(personId));
    const isKeeper = keep.keeperId.equals(personId);
    return {
      path: `/rooms/keeps/${thingId}`,
      isSeen,
      ...(!isKeeper && { whoId: keep.keeperId.toString() }),
    };
  });
}

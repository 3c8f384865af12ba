import { listRolesOfPeople } from '../accounts/index.ts';
import type { AskedConcern, NotificationSource, Untold } from '../lib/notification-source.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { wipeMarks } from '../lib/wipe-marks.ts';
import { GapVoice } from './gap-voice.model.ts';
import { Gap } from './gap.model.ts';
import { maySeeGaps } from './policy.ts';

/** Gaps to which somebody said "me too", and which are filled. */
export function makeGapSource(tools: Tools): NotificationSource<'gapFilled'> {
  return {
    kinds: ['gapFilled'],
    listUntold,
    markTold: (told) => wipeMarks(GapVoice, told),
    findStanding: (countyId, asked) => findStanding(tools, countyId, asked),
  };
}

async function listUntold(most: number): Promise<Untold<'gapFilled'>[]> {
  const voices = await GapVoice.find({ untold: isThere() })
    .sort({ untold: 1, _id: 1 })
    .limit(most)
    .lean();
  return voices.map((voice) => {
    const { _id, countyId, personId, gapId, filledAt, untold } = voice;
    const concern = {
      ...{
        countyId: countyId.toString(),
        personId: personId.toString(),
        kind: 'gapFilled' as const,
      },
      ...{ subjectId: gapId.toString(), thingId: gapId.toString() },
    };
    const concerns = filledAt ? [{ ...concern, mark: filledAt.getTime(), at: filledAt }] : [];
    return { thingId: _id.toString(), untold: String(untold), concerns };
  });
}

async function findStanding(tools: Tools, countyId: string, asked: readonly AskedConcern[]) {
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const gapIds = [...new Set(asked.map(({ thingId }) => thingId))];
  const [gaps, voices, held] = await Promise.all([
    Gap.find({ _id: anyOf(gapIds), countyId, state: 'closed' }, { place: 1 }).lean(),
    GapVoice.find({ gapId: anyOf(gapIds), personId: anyOf(personIds), countyId }).lean(),
    listRolesOfPeople(tools, { countyId, personIds }),
  ]);
  const places = new Map(gaps.map(({ _id, place }) => [_id.toString(), place]));
  const voiceOf = new Map(voices.map((voice) => [keyOf(voice.gapId, voice.personId), voice]));
  const readers = new Set(held.filter(maySeeGaps).map(({ personId }) => personId));
  return asked.map(({ personId, thingId }) => {
    const where = places.get(thingId);
    const voice = voiceOf.get(keyOf(thingId, personId));
    if (where === undefined || !voice?.filledAt || !readers.has(personId)) return null;
    return { path: `/gaps/${thingId}`, isSeen: voice.toldAt !== null, where };
  });
}

const keyOf = (gapId: unknown, personId: unknown) => `${String(gapId)} ${String(personId)}`;

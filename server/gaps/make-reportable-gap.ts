import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Reportable, ThingPlace } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { announceGaps } from './audience.ts';
import { gapStates, kindWords, unfilledStates } from './contract.ts';
import { asId, Gap, gapOpenKey, type GapRecord } from './gap.model.ts';
import { openKeyOf } from './open-key.ts';
import { requireGap } from './require-gap.ts';

/**
 * Gaps as moderation handles them. It has no author, not even for moderators: who logged a gap stands
 * among the voices, which are shown to nobody.
 */
export function makeReportableGap(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, gapId) {
      const gap = await requireGap(actor, gapId);
      if (gap.state === 'hidden') throw new NotFoundError('We could not find that gap.');
      return { authorId: null, ...wordsOf(gap), path: pathOf(gap) };
    },
    async show(place) {
      const gap = await findGap(place);
      return (
        gap && {
          ...{ authorId: null, ...wordsOf(gap), path: pathOf(gap) },
          state: gap.state === 'hidden' ? 'hidden' : 'standing',
          writtenAt: gap.loggedAt.toISOString(),
          ...{ earlier: [], around: [] },
        }
      );
    },
    listConcerned: () => Promise.resolve([]),
    async hide({ countyId, thingId }) {
      // It is in one of these, whatever a coordinator says at the same moment.
      const { modifiedCount } = await Gap.bulkWrite(
        gapStates.map((from) => ({
          updateOne: {
            filter: { _id: asId(thingId), countyId: asId(countyId), state: from },
            update: { $set: { state: 'hidden', hiddenFrom: from }, $unset: { openKey: 1 } },
          },
        })),
      );
      if (modifiedCount > 0) await announceGaps(tools, countyId, [thingId]);
    },
    async restore(place) {
      const gap = await findGap(place);
      if (!gap || !(await putBack(gap))) return;
      await announceGaps(tools, place.countyId, [place.thingId]);
    },
  };
}

function wordsOf({ place, kind, note }: GapRecord) {
  return { title: `${place}. ${kindWords[kind]}.`, body: formatText(note) };
}

const pathOf = ({ _id }: GapRecord) => `/gaps/${_id.toString()}`;

async function findGap({ countyId, thingId }: ThingPlace): Promise<GapRecord | null> {
  const isId = /^[0-9a-f]{24}$/.test(thingId);
  return isId ? Gap.findOne({ _id: thingId, countyId }).lean() : null;
}

/** As it stood. Where the same was logged anew meanwhile, both are there. */
async function putBack(gap: GapRecord): Promise<boolean> {
  const state = gap.hiddenFrom ?? 'open';
  const isUnfilled = unfilledStates.some((one) => one === state);
  const write = async (key: { openKey?: string }) => {
    const { modifiedCount } = await Gap.updateOne(
      { _id: gap._id, state: 'hidden' },
      { $set: { state, ...key }, $unset: { hiddenFrom: 1 } },
    );
    return modifiedCount > 0;
  };
  try {
    return await write(isUnfilled ? { openKey: openKeyOf(gap) } : {});
  } catch (error) {
    if (!isDuplicateKey(error, gapOpenKey)) throw error;
    return write({});
  }
}

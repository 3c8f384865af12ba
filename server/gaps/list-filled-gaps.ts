import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { gapsLimits, type FilledGap } from './contract.ts';
import { GapVoice, toBeTold } from './gap-voice.model.ts';
import { Gap } from './gap.model.ts';
import { maySeeGaps } from './policy.ts';

/** Gaps to which the actor said "me too" and which are filled since: a few, the newest first. */
export async function listFilledGaps(_tools: Tools, actor: Actor): Promise<FilledGap[]> {
  if (!maySeeGaps(actor)) return [];
  const { personId, countyId } = actor;
  const voices = await GapVoice.find({ personId, countyId, ...toBeTold() }, { gapId: 1 })
    .sort({ filledAt: -1 })
    .limit(gapsLimits.filled)
    .lean();
  if (voices.length === 0) return [];
  const gaps = await Gap.find({
    ...{ _id: anyOf(voices.map(({ gapId }) => gapId)), countyId, state: 'closed' },
  }).lean();
  return voices.flatMap(({ gapId }) => {
    const gap = gaps.find(({ _id }) => _id.equals(gapId));
    if (!gap?.closedBy) return [];
    const { need, place, closedBy } = gap;
    const activity = { id: closedBy.id, name: closedBy.name };
    return [{ gapId: gapId.toString(), need, place, activity }];
  });
}

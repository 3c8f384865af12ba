import type { Actor } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { GapView } from './contract.ts';
import { GapVoice } from './gap-voice.model.ts';
import type { GapRecord } from './gap.model.ts';

/** What the actor sees of these gaps, in the same order. Of the voices only whether one is theirs. */
export async function viewGaps(
  tools: Tools,
  actor: Actor,
  gaps: readonly GapRecord[],
): Promise<GapView[]> {
  if (gaps.length === 0) return [];
  const gapIds = gaps.map(({ _id }) => _id);
  const coordinators = gaps.flatMap(({ stateSaid }) => (stateSaid ? [String(stateSaid.by)] : []));
  const [mine, people] = await Promise.all([
    GapVoice.find({ gapId: anyOf(gapIds), personId: actor.personId }, { gapId: 1 }).lean(),
    listPeople(tools, coordinators),
  ]);
  const isMine = new Set(mine.map(({ gapId }) => gapId.toString()));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return gaps.map((gap) => {
    const { _id, need, place, kind, note, seenBy, loggedAt, stateSaid, closedBy } = gap;
    const isHidden = gap.state === 'hidden';
    const state = gap.state === 'hidden' ? (gap.hiddenFrom ?? 'open') : gap.state;
    const id = _id.toString();
    return {
      ...{ id, need, place, kind, note, state, seenBy },
      isMine: isMine.has(id),
      loggedAt: loggedAt.toISOString(),
      stateSaid: stateSaid && {
        at: stateSaid.at.toISOString(),
        by: names.get(stateSaid.by.toString()) ?? 'somebody',
      },
      closedBy: closedBy && { id: closedBy.id, name: closedBy.name },
      isHidden,
    };
  });
}

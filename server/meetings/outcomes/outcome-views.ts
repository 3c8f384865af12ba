import type { Actor } from '../../accounts/contract.ts';
import { listPeople } from '../../accounts/index.ts';
import type { Tools } from '../../lib/tools.ts';
import { mayFinishAction, mayRemoveOutcome } from '../policy.ts';
import type { OutcomeView } from './contract.ts';
import type { OutcomeRecord } from './outcome.model.ts';

/**
 * Outcomes as the actor sees them, in the order given. One query.
 *
 * @param mayRecord whether their meeting still takes and gives back outcomes
 */
export async function viewOutcomes(
  tools: Tools,
  actor: Actor,
  { outcomes, mayRecord }: { outcomes: readonly OutcomeRecord[]; mayRecord: boolean },
): Promise<OutcomeView[]> {
  const ownerIds = outcomes.flatMap(({ ownerId }) => (ownerId ? [ownerId.toString()] : []));
  const cards = await listPeople(tools, [...new Set(ownerIds)]);
  const people = new Map(cards.map((card) => [card.id, card]));
  return outcomes.map(({ _id, kind, text, ownerId, dueOn, state, itemId, recordedBy }) => {
    const owner = ownerId?.toString() ?? null;
    return {
      ...{ id: _id.toString(), kind, text, dueOn, itemId, isDone: state === 'done' },
      owner: owner === null ? null : (people.get(owner) ?? null),
      mayFinish: kind === 'action' && mayFinishAction(actor, owner).allowed,
      mayRemove: mayRecord && mayRemoveOutcome(actor, recordedBy.toString()).allowed,
      mayReport: recordedBy.toString() !== actor.personId,
    };
  });
}

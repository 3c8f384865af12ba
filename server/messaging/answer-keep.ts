import type { Actor } from '../accounts/contract.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeKeep } from './change-keep.ts';
import { answerKeepInput } from './keep-inputs.ts';
import { answerOf, settle } from './keep-state.ts';
import { toId } from './message.model.ts';
import { keepNotFound, requireKeep } from './require-keep.ts';

/**
 * An author says yes or no to keeping what they wrote. Until it is shared they can change their mind.
 *
 * @throws {ConflictError} where it is shared, or over
 */
export async function answerKeep(tools: Tools, actor: Actor, raw: unknown): Promise<void> {
  const { keepId, answer } = parseInput(answerKeepInput, raw);
  const { keep, isKeeper } = await requireKeep(actor, keepId);
  if (isKeeper) throw keepNotFound();
  const at = tools.clock.now();
  const personId = toId(actor.personId);
  await changeKeep(tools, keep, (before) => {
    if (before.state !== 'asking' && before.state !== 'ready') {
      throw new ConflictError('This is over, so there is nothing to answer any more.');
    }
    const said = answerOf(before, personId);
    if (said?.answer === answer && answer === 'declines') return null;
    const others = before.answers.filter((one) => one !== said);
    const answers = [...others, { personId, answer, at }];
    const waitsFor =
      before.state === 'asking' ? before.waitsFor.filter((one) => !one.equals(personId)) : [];
    return {
      answers,
      ...settle({ ...before, answers }, { waitsFor, at, lapsesAt: before.lapsesAt }),
    };
  });
}

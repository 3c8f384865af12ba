import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { endSessionInput } from './inputs.ts';
import { Session } from './session.model.ts';
import { announceEnded } from './sessions.ts';

/**
 * Ends one of my sessions by what is stored of it.
 *
 * @throws {NotFoundError} where it is not mine, or has ended
 */
export async function endSession(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { session } = parseInput(endSessionInput, rawInput);
  const { deletedCount } = await Session.deleteOne({ _id: session, personId: actor.personId });
  if (deletedCount === 0) throw new NotFoundError('That session has ended already.');
  announceEnded(tools, [session]);
}

import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { hurryChore } from '../lib/jobs/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { choreInput } from './inputs.ts';
import { requireOperator } from './require-operator.ts';

/** Has a chore run within seconds, whatever its schedule says. All of them bear to run twice. */
export async function runChoreAgain(_tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { key } = parseInput(choreInput, rawInput);
  requireOperator(actor);
  if (!(await hurryChore(key))) throw new NotFoundError();
}

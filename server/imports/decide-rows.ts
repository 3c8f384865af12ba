import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import type { ImportsTools, RowDecision } from './contract.ts';
import { ImportRow, type RowPlan } from './import-row.model.ts';
import { decideRowsInput } from './inputs.ts';
import { requireImport } from './require-import.ts';

const planOf: Record<RowDecision, RowPlan> = { merge: 'merge', apart: 'new', leaveOut: 'leave' };

/**
 * A person says what becomes of a row that is there already: over it, beside it, or left out. Of one
 * row, or of all that still wait. Until the rows are put in it can be said anew.
 */
export async function decideRows(
  tools: ImportsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ importId: string }> {
  const { importId, decision, number } = parseInput(decideRowsInput, rawInput);
  const run = await requireImport(actor, importId);
  requireMayWrite(tools, actor);
  if (run.state !== 'ready') {
    throw new ConflictError('These rows are not waiting any more. Look at the import again.');
  }
  const which = number === undefined ? { plan: 'wait' as const } : { number };
  // What was taken off is like nothing any more that it could be put over.
  const likeSomething = decision === 'merge' ? { twin: otherThan(null) } : {};
  const { matchedCount } = await retryWrite(() =>
    ImportRow.updateMany(
      { runId: run._id, isToDecide: true, isPut: false, ...which, ...likeSomething },
      { $set: { decision, plan: planOf[decision] } },
    ),
  );
  if (matchedCount === 0 && number !== undefined) {
    throw new InvalidInputError({ decision: 'This cannot be done with this row.' });
  }
  return { importId };
}

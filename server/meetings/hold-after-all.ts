import type { Actor } from '../accounts/contract.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { SavedChange } from './contract.ts';
import { holdAfterAllInput } from './inputs.ts';
import { changedMeanwhile, requireChange } from './require-change.ts';
import { saveChange } from './save-change.ts';

/**
 * Takes back that one date was cancelled. Whoever had answered has made other plans since, so all are
 * asked again.
 *
 * @throws {ConflictError} where the date was changed since the form was shown
 */
export async function holdAfterAll(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedChange> {
  const input = parseInput(holdAfterAllInput, rawInput);
  const { meeting } = await requireChange(tools, actor, {
    ...input,
    ...{ scope: 'this', status: 'cancelled' },
  });
  if (meeting.status === 'scheduled') return { meetingIds: [input.meetingId] };
  if (meeting.sequence !== input.sequence) throw new ConflictError(changedMeanwhile);
  return saveChange(tools, [{ before: meeting, set: { status: 'scheduled' }, asksAgain: true }]);
}

import type { Actor } from '../accounts/contract.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { SavedChange } from './contract.ts';
import { cancelMeetingInput } from './inputs.ts';
import { changedMeanwhile, requireChange } from './require-change.ts';
import { saveChange, type DateChange } from './save-change.ts';

/**
 * Cancels dates. They stay where they are, said to be cancelled, and take no more answers; those that
 * were given are kept. What is cancelled already stays so.
 *
 * @throws {ConflictError} where the date was changed since the form was shown
 */
export async function cancelMeeting(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedChange> {
  const input = parseInput(cancelMeetingInput, rawInput);
  const { meeting, reached } = await requireChange(tools, actor, { ...input, status: 'scheduled' });
  const [first, ...others] = reached.map((before): DateChange => ({
    before,
    set: { status: 'cancelled' },
    asksAgain: false,
  }));
  if (meeting.status === 'cancelled' || !first) return { meetingIds: [input.meetingId] };
  if (meeting.sequence !== input.sequence) throw new ConflictError(changedMeanwhile);
  return saveChange(tools, [first, ...others]);
}

import type { Actor } from '../accounts/contract.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { requireMeetingWords } from './meeting-guard.ts';
import type { SavedChange } from './contract.ts';
import { changeMeetingInput } from './inputs.ts';
import { capacityOf } from './place-of.ts';
import { changesSomething, planChange, type ChangedMeeting } from './plan-change.ts';
import { changedMeanwhile, requireChange } from './require-change.ts';
import { saveChange, type DateChange } from './save-change.ts';
import { asDate, asLocalText } from './series-dates.ts';

/**
 * Moves dates, makes them longer or shorter, or says where they are. Whoever answered for a date that
 * is moved is asked again; all other answers stay. The same form again changes nothing.
 *
 * @throws {ConflictError} where the date was changed since the form was shown
 */
export async function changeMeeting(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedChange> {
  const input = parseInput(changeMeetingInput, rawInput);
  const found = await requireChange(tools, actor, { ...input, status: 'scheduled' });
  requireMeetingWords(tools, actor, input);
  const plan = planChange(input, { ...found, now: tools.clock.now() });
  if (!changesSomething(plan)) return { meetingIds: [input.meetingId] };
  if (found.meeting.sequence !== input.sequence) throw new ConflictError(changedMeanwhile);
  const [first, ...others] = plan.changed.map((one) => ({
    ...asChange(one),
    capacityWas: capacityOf(one.before, found.series),
    asksAgain: plan.isMoved,
  }));
  if (!first) throw new ConflictError(changedMeanwhile);
  const withPlace = (change: DateChange) => ({ ...change, set: { ...change.set, ...plan.reach } });
  return saveChange(tools, [withPlace(first), ...others.map(withPlace)]);
}

function asChange({ before, after: { start, end } }: ChangedMeeting) {
  const set = { startsAt: asDate(start), endsAt: asDate(end), localStart: asLocalText(start) };
  return { before, set };
}

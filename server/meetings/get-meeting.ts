import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { MeetingView } from './contract.ts';
import { meetingInput } from './inputs.ts';
import { viewMeetings } from './meeting-views.ts';
import { requireMeeting } from './require-meeting.ts';

/** One date, past ones as well. */
export async function getMeeting(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<MeetingView> {
  const { meetingId } = parseInput(meetingInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const [view] = await viewMeetings(tools, actor, [meeting]);
  if (!view) throw new NotFoundError('We could not find that meeting.');
  return view;
}

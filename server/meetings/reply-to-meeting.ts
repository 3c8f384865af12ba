import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { answerMeeting } from './answer-meeting.ts';
import type { SavedReply } from './contract.ts';
import { replyToMeetingInput } from './inputs.ts';

/**
 * Keeps what the actor answers for this date, and for no other date of the series. The same answer
 * again changes nothing. All who may come hear the new counts; whose answer it was they do not.
 */
export async function replyToMeeting(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedReply> {
  return answerMeeting(tools, actor, parseInput(replyToMeetingInput, rawInput));
}

import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { requireMeeting } from '../require-meeting.ts';
import { paperInput } from './inputs.ts';
import { Paper, type PaperRecord } from './paper.model.ts';

/**
 * A paper of a meeting that the actor may see. An unknown one, and one of another meeting, are refused
 * in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requirePaper(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ meeting: MeetingRecord; paper: PaperRecord }> {
  const { meetingId, paperId } = parseInput(paperInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const isId = /^[0-9a-f]{24}$/.test(paperId);
  const paper = isId ? await Paper.findOne({ _id: paperId, meetingId: meeting._id }).lean() : null;
  if (!paper) throw new NotFoundError('We could not find that paper. It may have been taken off.');
  return { meeting, paper };
}

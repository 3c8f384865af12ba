import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { meetingInput } from '../inputs.ts';
import { mayAddPapers } from '../policy.ts';
import { requireMeeting } from '../require-meeting.ts';
import { papersLimits, type PapersView, type PaperView } from './contract.ts';
import { Paper, type PaperRecord } from './paper.model.ts';

/** The papers of a meeting: those to read before it, and those that came with it or after it. */
export async function listPapers(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<PapersView> {
  const { meetingId } = parseInput(meetingInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const papers = await Paper.find({ meetingId: meeting._id })
    .sort({ addedAt: 1, _id: 1 })
    .limit(papersLimits.ofMeeting)
    .lean();
  const isBefore = ({ addedAt }: PaperRecord) => addedAt < meeting.startsAt;
  return {
    meetingId,
    before: papers.filter(isBefore).map(viewPaper),
    after: papers.filter((paper) => !isBefore(paper)).map(viewPaper),
    mayAdd: mayAddPapers(actor, { ...meeting, now: tools.clock.now() }).allowed,
  };
}

function viewPaper({ _id, file: { name, label, bytes }, addedAt }: PaperRecord): PaperView {
  return { id: _id.toString(), name, label, bytes, addedAt: addedAt.toISOString() };
}

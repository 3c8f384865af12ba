import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { isDuplicateKey } from '../../lib/database/retry.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import { ConflictError, NotPermittedError } from '../../lib/errors.ts';
import { dropFiles, holdFiles, keepFile, wordsOfFileName } from '../../lib/files/index.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { requireRoomForFiles } from '../../lib/require-room-for-files.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceAgenda } from '../announce-changed.ts';
import { newId } from '../meeting.model.ts';
import { mayAddPapers } from '../policy.ts';
import { requireMeeting } from '../require-meeting.ts';
import { papersLimits, type SavedPaper } from './contract.ts';
import { addPaperInput } from './inputs.ts';
import { Paper } from './paper.model.ts';

/**
 * Brings a file to a meeting, to be read before it or after it. A form sent twice is kept once. The file
 * is kept together with what says that it is there, or not at all.
 */
export async function addPaper(tools: Tools, actor: Actor, rawInput: unknown): Promise<SavedPaper> {
  const { meetingId, file: given, clientId, checked } = parseInput(addPaperInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const now = tools.clock.now();
  const decision = mayAddPapers(actor, { ...meeting, now });
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  const mine = { addedBy: actor.personId, clientId };
  const known = await Paper.findOne(mine, { _id: 1 }).lean();
  if (known) return { meetingId, paperId: known._id.toString() };
  const texts = { file: wordsOfFileName(given.name) };
  requireWordsPass(tools, actor, { place: 'resource', texts, checked });
  await requirePlace(meetingId);
  requireRoomForFiles(tools);

  const file = await keepFile(given, now);
  const { _id, countyId } = meeting;
  const paper = { _id: newId(), countyId, meetingId: _id, file, ...mine, addedAt: now };
  try {
    await inTransaction(async (session) => {
      await Paper.create([paper], { session });
      await holdFiles([file.fileId], session);
    });
  } catch (error) {
    await dropFiles([file.fileId]);
    const saved = isDuplicateKey(error) ? await Paper.findOne(mine, { _id: 1 }).lean() : null;
    if (!saved) throw error;
    return { meetingId, paperId: saved._id.toString() };
  }
  await announceAgenda(tools, meeting);
  return { meetingId, paperId: paper._id.toString() };
}

async function requirePlace(meetingId: string): Promise<void> {
  const most = papersLimits.ofMeeting;
  if ((await Paper.countDocuments({ meetingId }).limit(most)) < most) return;
  throw new ConflictError(`A meeting has room for ${most} papers. Take one off first.`);
}

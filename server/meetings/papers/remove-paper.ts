import type { Actor } from '../../accounts/contract.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import { NotPermittedError } from '../../lib/errors.ts';
import { dropFiles, releaseFiles } from '../../lib/files/index.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceAgenda } from '../announce-changed.ts';
import { mayAddPapers } from '../policy.ts';
import type { SavedPaper } from './contract.ts';
import { Paper } from './paper.model.ts';
import { requirePaper } from './require-paper.ts';

/** Takes a paper off a meeting, with its file. */
export async function removePaper(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedPaper> {
  const { meeting, paper } = await requirePaper(tools, actor, rawInput);
  const now = tools.clock.now();
  const decision = mayAddPapers(actor, { ...meeting, now });
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  const { fileId } = paper.file;
  await inTransaction(async (session) => {
    await Paper.deleteOne({ _id: paper._id }, { session });
    await releaseFiles([fileId], now, session);
  });
  await dropFiles([fileId]);
  const meetingId = meeting._id.toString();
  await announceAgenda(tools, meeting);
  return { meetingId, paperId: paper._id.toString() };
}

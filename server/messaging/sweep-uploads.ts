import type { Types } from 'mongoose';

import { inTransaction } from '../lib/database/transaction.ts';
import { dropFiles, releaseFiles } from '../lib/files/index.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, lessThan } from '../lib/trusted-filters.ts';
import { storedIds } from './message-file.model.ts';
import { Message } from './message.model.ts';
import { MessageUpload, type UploadRecord } from './upload.model.ts';

const SWEPT_AT_ONCE = 100;

/**
 * Lets go of uploads whose hour is over. Their files go, unless a message has them: then the process
 * that stored it was killed before it could say so.
 *
 * @returns how many there were
 */
export async function sweepUploads(tools: Tools): Promise<number> {
  let swept = 0;
  for (;;) {
    const over = await MessageUpload.find({ keptUntil: lessThan(tools.clock.now()) })
      .sort({ keptUntil: 1 })
      .limit(SWEPT_AT_ONCE)
      .lean();
    if (over.length === 0) return swept;
    await letGo(tools, over);
    swept += over.length;
  }
}

async function letGo(tools: Tools, over: readonly UploadRecord[]): Promise<void> {
  const now = tools.clock.now();
  const inMessages = await readInMessages(over);
  const dropped = await inTransaction(async (session) => {
    // Read again in here: a message may claim one at this very moment.
    const found = await MessageUpload.find({
      _id: anyOf(over.map(({ _id }) => _id)),
      keptUntil: lessThan(now),
    })
      .session(session)
      .lean();
    await MessageUpload.deleteMany({ _id: anyOf(found.map(({ _id }) => _id)) }, { session });
    const lost = found.filter(({ _id }) => !inMessages.has(_id.toString()));
    const ids: Types.ObjectId[] = storedIds(lost.map(({ file }) => file));
    await releaseFiles(ids, now, session);
    return ids;
  });
  await dropFiles(dropped);
}

/** Ids of the files that stand in the messages which claimed them. */
async function readInMessages(over: readonly UploadRecord[]): Promise<Set<string>> {
  const claimed = over.filter(({ claimedBy }) => claimedBy !== null);
  if (claimed.length === 0) return new Set();
  const messages = await Message.find(
    {
      roomId: anyOf(claimed.map(({ roomId }) => roomId)),
      authorId: anyOf(claimed.map(({ personId }) => personId)),
      clientId: anyOf(claimed.flatMap(({ claimedBy }) => claimedBy ?? [])),
    },
    { files: 1 },
  )
    .readConcern('majority')
    .lean();
  return new Set(
    messages.flatMap(({ files = [] }) => files.map(({ fileId }) => fileId.toString())),
  );
}

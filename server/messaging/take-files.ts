import type { Actor } from '../accounts/contract.ts';
import type { SetAside } from '../guard/index.ts';
import { InvalidInputError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { SentFile } from './inputs.ts';
import type { MessageFileRecord } from './message-file.model.ts';
import { Message } from './message.model.ts';
import { requireGuardPass } from './require-guard-pass.ts';
import { isId, type MyRoom } from './require-room.ts';
import { KEPT_FOR_MS } from './upload-file.ts';
import { MessageUpload } from './upload.model.ts';

interface ToTake {
  place: MyRoom;
  clientId: string;
  files: readonly SentFile[];
  setAside: SetAside;
}

/**
 * The files that wait for this message, claimed for it and with their words. Where the message was
 * stored before, those that it has: the same message may be sent again.
 *
 * @throws {InvalidInputError} where a file is not there any more, or a picture lacks its words
 * @throws {TextHeldError} where Guard stops the words of a picture
 */
export async function takeFiles(
  tools: Tools,
  actor: Actor,
  { place: { room, membership }, clientId, files, setAside }: ToTake,
): Promise<MessageFileRecord[]> {
  if (files.length === 0) return [];
  const { personId } = membership;
  const ids = files.map(({ fileId }) => fileId).filter(isId);
  const mine = { roomId: room._id, personId, countyId: room.countyId, _id: anyOf(ids) };
  const waiting = await MessageUpload.find(mine).lean();
  if (waiting.length < files.length) {
    const sent = await Message.findOne({ roomId: room._id, authorId: personId, clientId }).lean();
    if (!sent) throw new InvalidInputError({ file: NOT_KEPT });
    return sent.files ?? [];
  }
  const taken = files.flatMap((sent) => {
    const upload = waiting.find(({ _id }) => _id.toString() === sent.fileId);
    return upload ? [withWords(upload.file, sent)] : [];
  });
  for (const { alt: text } of taken) {
    if (text !== '')
      requireGuardPass(tools, actor, { field: 'alt', text, place: 'message', setAside });
  }

  const keptUntil = new Date(tools.clock.now().getTime() + KEPT_FOR_MS);
  const { matchedCount } = await MessageUpload.updateMany(
    { ...mine, claimedBy: anyOf([null, clientId]) },
    { $set: { claimedBy: clientId, keptUntil } },
  );
  if (matchedCount < files.length) throw new InvalidInputError({ file: IN_ANOTHER });
  return taken;
}

const NOT_KEPT = 'A file of this message is not kept any more. Choose it again.';
const IN_ANOTHER = 'A file of this message is in another one already. Choose it again.';

function withWords(file: MessageFileRecord, { alt = '', isDecoration }: SentFile) {
  if (file.kind === 'document' || isDecoration) return { ...file, alt: '' };
  if (alt === '') {
    throw new InvalidInputError({
      alt: `Describe the picture ${file.name} for people who cannot see it, or say that it is only decoration.`,
    });
  }
  return { ...file, alt };
}

/** The message has them. Where this fails, sweeping finds them in it. */
export async function settleFiles(
  tools: Tools,
  files: readonly MessageFileRecord[],
): Promise<void> {
  if (files.length === 0) return;
  try {
    await MessageUpload.deleteMany({ _id: anyOf(files.map(({ fileId }) => fileId)) });
  } catch (error) {
    tools.logger.warn({ error }, 'uploads of a message are left for sweeping');
  }
}

/** The message could not have them under this client id: they wait again. */
export async function giveFilesBack(files: readonly MessageFileRecord[]): Promise<void> {
  if (files.length === 0) return;
  const ids = files.map(({ fileId }) => fileId);
  await MessageUpload.updateMany({ _id: anyOf(ids) }, { $set: { claimedBy: null } });
}

import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import {
  drawPreview,
  dropFiles,
  holdFiles,
  prepareFile,
  storeFile,
  wordsOfFileName,
} from '../lib/files/index.ts';
import { requireRoomForFiles } from '../lib/require-room-for-files.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { UploadView } from './contract.ts';
import { spendFileQuota } from './file-quota.ts';
import { viewUpload } from './file-views.ts';
import { uploadFileInput } from './inputs.ts';
import { storedIds, type MessageFileRecord } from './message-file.model.ts';
import { mayWriteIn } from './policy.ts';
import { requireGuardPass } from './require-guard-pass.ts';
import { requireAllowed, requireRoom } from './require-room.ts';
import { retryRead } from './retry-read.ts';
import { MessageUpload, uploadKey, type UploadRecord } from './upload.model.ts';

/** How long a file waits for its message. Sweeping follows within a quarter of an hour. */
export const KEPT_FOR_MS = 45 * 60 * 1000;

/**
 * Brings a file into a room, where it waits for its message. Only `sendMessage` of the same person
 * in the same room can take it; what no message took within an hour goes. The same client id keeps
 * one file, however often it comes.
 *
 * @throws {InvalidInputError} with what the file is, where it cannot be taken
 * @throws {TextHeldError} where Guard stops its name
 * @throws {TooManyRequestsError} past the day's quota
 */
export async function uploadFile(tools: Tools, actor: Actor, raw: unknown): Promise<UploadView> {
  const { roomId, clientId, file: given, checked } = parseInput(uploadFileInput, raw);
  const { room, membership } = await retryRead(() => requireRoom(actor, roomId));
  requireMayWrite(tools, actor);
  requireAllowed(mayWriteIn(room));
  const key = { roomId: room._id, personId: membership.personId, clientId };
  const before = await MessageUpload.findOne(key).lean();
  if (before) return viewUpload(before.file);
  requireRoomForFiles(tools);
  const name = { field: 'file', text: wordsOfFileName(given.name), place: 'message' } as const;
  requireGuardPass(tools, actor, { ...name, setAside: { checked } });

  const giveBack = await spendFileQuota(tools, actor, given.bytes.length);
  try {
    const file = await keepFile(tools, given);
    const { countyId } = room;
    await keepUpload(tools, { ...key, _id: file.fileId, countyId, file });
    return viewUpload(file);
  } catch (error) {
    await giveBack();
    const sameMoment =
      isDuplicateKey(error, uploadKey) && (await MessageUpload.findOne(key).lean());
    if (!sameMoment) throw error;
    return viewUpload(sameMoment.file);
  }
}

async function keepFile(
  tools: Tools,
  given: { name: string; bytes: Uint8Array },
): Promise<MessageFileRecord> {
  const { bytes, name, type, label, picture } = await prepareFile(given);
  const now = tools.clock.now();
  const preview = picture && (await drawPreview(bytes));
  const fileId = await storeFile({ bytes, name }, now);
  const previewId = preview && (await storeFile({ bytes: preview, name }, now));
  const { width = null, height = null } = picture ?? {};
  const kind = picture ? 'picture' : 'document';
  const previewBytes = preview && preview.length;
  const facts = { kind, name, type, label, bytes: bytes.length, width, height } as const;
  return { ...facts, fileId, previewId, previewBytes, alt: '' };
}

/** The record and its hold on the file: both or neither. */
async function keepUpload(
  tools: Tools,
  upload: Omit<UploadRecord, 'claimedBy' | 'keptUntil'>,
): Promise<void> {
  const stored = storedIds([upload.file]);
  const keptUntil = new Date(tools.clock.now().getTime() + KEPT_FOR_MS);
  try {
    await inTransaction(async (session) => {
      await MessageUpload.create([{ ...upload, claimedBy: null, keptUntil }], { session });
      await holdFiles(stored, session);
    });
  } catch (error) {
    await dropFiles(stored);
    throw error;
  }
}

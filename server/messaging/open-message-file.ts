import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { attachmentHeader, inlineHeader, openFile, type OpenedFile } from '../lib/files/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { openMessageFileInput } from './inputs.ts';
import type { MessageFileRecord } from './message-file.model.ts';
import { isGone } from './message.model.ts';
import { requireReadableMessage } from './read-kept-room.ts';
import { retryRead } from './retry-read.ts';

/**
 * A file of a message, or the small picture of it, asked anew through the actor's membership each
 * time. What is in a room of others, in one that was left or in a message that was taken back or is
 * hidden looks as if it were not there.
 */
export async function openMessageFile(
  _tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<OpenedFile> {
  const { roomId, messageId, fileId, isPreview } = parseInput(openMessageFileInput, raw);
  const message = await retryRead(() => requireReadableMessage(actor, { roomId, messageId }));
  const file = message.files?.find((one) => one.fileId.toString() === fileId);
  if (!file || isGone(message)) throw fileNotFound();
  return isPreview ? openPreview(file) : openWhole(file);
}

function openWhole({ fileId, kind, name, type, bytes }: MessageFileRecord): OpenedFile {
  const isPicture = kind === 'picture';
  return {
    ...{ type, bytes, isPicture },
    disposition: isPicture ? inlineHeader(name) : attachmentHeader(name),
    etag: `"${fileId.toString()}"`,
    open: (range) => openFile(fileId, range),
  };
}

function openPreview({ previewId, previewBytes }: MessageFileRecord): OpenedFile {
  if (!previewId || previewBytes === null) throw fileNotFound();
  return {
    ...{ type: 'image/webp', bytes: previewBytes, isPicture: true },
    disposition: 'inline',
    etag: `"${previewId.toString()}"`,
    open: (range) => openFile(previewId, range),
  };
}

function fileNotFound(): NotFoundError {
  return new NotFoundError('We could not find that file.');
}

import type { AppLoadContext } from '@remix-run/node';

import type { FormValues } from '#app/lib/read-form.ts';
import { readForm } from '#app/lib/read-form.ts';
import { readUploadForm, type UploadForm } from '#app/lib/read-upload-form.ts';
import type { Actor } from '#server/accounts/contract.ts';

/** The form of a room: with a file in it, or as script sends it. */
export async function readRoomForm(request: Request): Promise<UploadForm> {
  const isMultipart = request.headers.get('Content-Type')?.startsWith('multipart/form-data');
  if (isMultipart) return readUploadForm(request, 'file');
  return { values: await readForm(request), file: null };
}

/**
 * The files of a message that a form sends, as `sendMessage` takes them. A file that came along is
 * brought into the room first and noted in `values`: where the message is refused, the form has it
 * still and it need not be chosen again.
 */
export async function filesOfForm(
  { messaging }: Pick<AppLoadContext, 'messaging'>,
  actor: Actor,
  { roomId, values, file }: UploadForm & { roomId: string },
): Promise<unknown> {
  if (typeof values.files === 'string') return parseList(values.files);
  if (file) {
    const { checked } = values;
    const clientId = await keyOf(values.clientId, file.bytes);
    const kept = await messaging.uploadFile(actor, { roomId, clientId, checked, file });
    Object.assign(values, { fileId: kept.id, fileName: kept.name } satisfies FormValues);
  }
  const { fileId, alt, isDecoration, without } = values;
  if (fileId === undefined || fileId === '' || without === 'yes') return [];
  return [{ fileId, alt, isDecoration }];
}

/**
 * The form's own id and a digest of the file: the form sent twice brings it once, and another file
 * in the same form is another one.
 */
async function keyOf(clientId: unknown, bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return `${String(clientId).slice(0, 40)}-${Buffer.from(digest).toString('hex', 0, 8)}`;
}

/** Script sends several as one field. What is wrong with it, the contract says. */
function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

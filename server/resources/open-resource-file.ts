import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { attachmentHeader, openFile } from '../lib/files/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { resourceInput } from './inputs.ts';
import { requireVisibleResource } from './require-resource.ts';

/** What is needed to send a file. */
export interface OpenedFile {
  type: string;
  bytes: number;
  /** Says how to keep it, with its name. */
  disposition: string;
  /** Changes never: a file is not written twice. */
  etag: string;
  isPicture: boolean;
  /** Begins to read only when asked. Destroy it where it is not needed. */
  open: () => ReturnType<typeof openFile>;
}

/** The file of a resource that the actor may see, asked anew for each download. */
export async function openResourceFile(
  _tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<OpenedFile> {
  const { resourceId } = parseInput(resourceInput, rawInput);
  const { file } = await requireVisibleResource(actor, resourceId);
  if (!file) throw new NotFoundError('We could not find that file.');
  const { fileId, name, type, bytes, picture } = file;
  return {
    ...{ type, bytes },
    disposition: attachmentHeader(name),
    etag: `"${fileId.toString()}"`,
    isPicture: picture !== null && picture !== undefined,
    open: () => openFile(fileId),
  };
}

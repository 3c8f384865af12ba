import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { attachmentHeader, openFile, type OpenedFile } from '../lib/files/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { resourceInput } from './inputs.ts';
import { requireVisibleResource } from './require-resource.ts';

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
    open: (range) => openFile(fileId, range),
  };
}

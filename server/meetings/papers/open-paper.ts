import type { Actor } from '../../accounts/contract.ts';
import { attachmentHeader, openFile, type OpenedFile } from '../../lib/files/index.ts';
import type { Tools } from '../../lib/tools.ts';
import { requirePaper } from './require-paper.ts';

/** The file of a paper, asked anew for each download. */
export async function openPaper(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<OpenedFile> {
  const { paper } = await requirePaper(tools, actor, rawInput);
  const { fileId, name, type, bytes } = paper.file;
  return {
    ...{ type, bytes, isPicture: false },
    disposition: attachmentHeader(name),
    etag: `"${fileId.toString()}"`,
    open: (range) => openFile(fileId, range),
  };
}

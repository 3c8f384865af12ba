import type { SendMessageInput, UploadView } from '#server/messaging/contract.ts';

/** A file that the server has and that goes with a message to come. */
export interface AttachedFile extends Pick<UploadView, 'kind' | 'name' | 'label' | 'bytes'> {
  fileId: string;
  /** A picture in words; blank for a document. */
  alt: string;
  isDecoration: boolean;
}

/** What `message.send` takes of them. */
export function filesToSend(files: readonly AttachedFile[]): SendMessageInput['files'] {
  return files.map(({ fileId, alt, isDecoration }) => ({ fileId, alt, isDecoration }));
}

/** What was kept in the browser may be of an older version of this page. */
export function isAttachedList(list: unknown): list is AttachedFile[] {
  return Array.isArray(list) && list.every(isAttached);
}

function isAttached(one: unknown): boolean {
  if (!(one instanceof Object)) return false;
  const values = new Map<string, unknown>(Object.entries(one));
  const isText = (name: string) => typeof values.get(name) === 'string';
  return ['fileId', 'kind', 'name', 'label', 'alt'].every(isText);
}

import { formatText } from '../lib/text/format-text.ts';
import type { MessageFileView, TextBlock, UploadView } from './contract.ts';
import { excerpt } from './excerpt.ts';
import type { MessageFileRecord } from './message-file.model.ts';
import type { MessageRecord } from './message.model.ts';

export function viewUpload({ fileId, kind, name, label, bytes }: MessageFileRecord): UploadView {
  return { id: fileId.toString(), kind, name, label, bytes };
}

export function viewFile(file: MessageFileRecord): MessageFileView {
  const { width, height, alt } = file;
  const picture = width === null || height === null ? null : { width, height, alt };
  return { ...viewUpload(file), picture };
}

type WithFiles = Pick<MessageRecord, 'text' | 'files'>;

/** The beginning of a message in one line; where it has no words, what its files are. */
export function beginningOf({ text, files = [] }: WithFiles): string {
  return excerpt(text) || filesInWords(files);
}

/** The words of a message, and which files came with them. */
export function wordsAndFiles({ text, files = [] }: WithFiles): readonly TextBlock[] {
  const words = text === '' ? [] : formatText(text);
  if (files.length === 0) return words;
  const named = files.map(({ name, alt }) => (alt === '' ? name : `${name} (${alt})`)).join(', ');
  return [...words, { kind: 'paragraph', spans: [{ kind: 'text', text: `With ${named}` }] }];
}

function filesInWords(files: readonly MessageFileRecord[]): string {
  const [first] = files;
  if (!first) return '';
  const what = first.alt === '' ? first.name : `${first.label}: ${first.alt}`;
  return files.length === 1 ? what : `${what} and ${files.length - 1} more`;
}

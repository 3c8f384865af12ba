import type { MessageFileView, MessageView } from '#server/messaging/contract.ts';

import { excerptOf, plainWords } from './plain-words.ts';

/** The words of a message in one line, and what its files are. For reading aloud. */
export function wordsOfMessage({ body, files }: Pick<MessageView, 'body' | 'files'>): string {
  return [plainWords(body), ...files.map(wordsOfFile)].filter((words) => words !== '').join('. ');
}

/** The line above an answer: the beginning of the words, or else what its files are. */
export function quoteOf({ body, files }: Pick<MessageView, 'body' | 'files'>): string {
  const [first] = files;
  const words = excerptOf(body);
  if (words !== '' || !first) return words;
  return files.length === 1
    ? wordsOfFile(first)
    : `${wordsOfFile(first)} and ${files.length - 1} more`;
}

function wordsOfFile({ name, label, picture }: MessageFileView): string {
  return picture && picture.alt !== '' ? `${label}: ${picture.alt}` : name;
}

const WIDEST = 400;
const HIGHEST = 320;

/** How large a picture shows, in pixels: its place is kept before it comes, so that nothing jumps. */
export function shownSize({ width, height }: { width: number; height: number }) {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

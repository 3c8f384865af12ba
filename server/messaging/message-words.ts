import { findableWords } from '../lib/text/search-words.ts';
import { messagingLimits } from './contract.ts';
import { isGone, type MessageRecord } from './message.model.ts';

type Worded = Pick<MessageRecord, 'text' | 'files' | 'authorId' | 'deletedAt' | 'hidden'>;

/**
 * What a message is found by: its words, those of its files, and its author as one word more. None
 * where it was taken back or is hidden, so that nobody finds it.
 */
export function wordsOfMessage(message: Worded): string[] {
  if (isGone(message)) return [];
  const text = [message.text, ...wordsOfFiles(message)].join('\n');
  return [
    ...findableWords(text, { most: messagingLimits.messageText }),
    authorWord(message.authorId.toString()),
  ];
}

/** Of each file the name, and of a picture what it shows. */
export function wordsOfFiles({ files = [] }: Pick<MessageRecord, 'files'>): string[] {
  return files.map(({ name, alt }) => (alt === '' ? name : `${name}: ${alt}`));
}

/** No word of a text holds this sign. */
export function authorWord(personId: string): string {
  return `@${personId}`;
}

import { createHash } from 'node:crypto';

import type { MessageRecord } from './message.model.ts';

type Said = Pick<MessageRecord, 'text' | 'authorId'>;

/** Messages as quotes, one after another, each under its author's name where names are wanted. */
export function quoteKept(
  messages: readonly Said[],
  nameOf: ((authorId: string) => string) | null,
): string {
  return messages
    .map(({ text, authorId }) => {
      const quote = text.split('\n').map((line) => `> ${line}`.trimEnd());
      return nameOf ? [`${nameOf(authorId.toString())}:`, '', ...quote] : quote;
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Differs when a message is added, left out or changed. */
export function versionOf(messages: readonly Pick<MessageRecord, 'seq' | 'editedAt'>[]): string {
  const parts = messages.map(({ seq, editedAt }) => `${seq}:${editedAt?.getTime() ?? 0}`);
  return createHash('sha256').update(parts.join()).digest('hex').slice(0, 16);
}

import { wordsOfMessage } from './message-words.ts';
import { Message, wordless, type MessageRecord } from './message.model.ts';

type Wordless = Pick<MessageRecord, '_id' | 'text' | 'files' | 'authorId' | 'deletedAt' | 'hidden'>;

const AT_ONCE = 1_000;

/**
 * Puts the words beside messages that were stored without, so that a search finds them. A message
 * that is changed meanwhile gets its words by that change, and keeps them.
 */
export async function fillMessageWords(goOn: () => Promise<void>): Promise<void> {
  let last: string | null = null;
  for (;;) {
    const messages: Wordless[] = await Message.find(wordless(last), {
      text: 1,
      files: 1,
      authorId: 1,
      deletedAt: 1,
      hidden: 1,
    })
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .lean();
    const end: Wordless | undefined = messages.at(-1);
    if (!end) return;
    await Message.bulkWrite(
      messages.map((message) => ({
        updateOne: {
          filter: { _id: message._id, ...wordless(null) },
          update: { $set: { words: wordsOfMessage(message) } },
        },
      })),
      { ordered: false },
    );
    last = end._id.toString();
    await goOn();
  }
}

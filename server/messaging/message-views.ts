import type { PersonCard } from '../accounts/contract.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { MessageView, QuotedMessage } from './contract.ts';
import { excerpt } from './excerpt.ts';
import { Message, type MessageRecord } from './message.model.ts';
import { readCards } from './read-cards.ts';

/**
 * Messages of one room as its members see them, in the order given. No query where all that they
 * quote is among them, else one.
 */
export async function viewMessages(
  tools: Tools,
  messages: readonly MessageRecord[],
): Promise<MessageView[]> {
  const quoted = await readQuoted(messages);
  const authors = [...messages, ...quoted.values()].map(({ authorId }) => authorId.toString());
  const cards = await readCards(tools, authors);
  return messages.map((message) => viewOne(message, quoted, cards));
}

export async function viewMessage(tools: Tools, message: MessageRecord): Promise<MessageView> {
  const quoted = await readQuoted([message]);
  const replyTo = message.replyToId && quoted.get(message.replyToId.toString());
  const authorId = message.authorId.toString();
  const compose = await prepareView(tools, { authorId, replyTo: replyTo ?? null });
  return compose(message);
}

/** Fetches what the view of one message needs, so that making it waits for nothing. */
export async function prepareView(
  tools: Tools,
  { authorId, replyTo }: { authorId: string; replyTo: MessageRecord | null },
): Promise<(message: MessageRecord) => MessageView> {
  const quoted = new Map(replyTo ? [[replyTo._id.toString(), replyTo]] : []);
  const authors = replyTo ? [authorId, replyTo.authorId.toString()] : [authorId];
  const cards = await readCards(tools, authors);
  return (message) => viewOne(message, quoted, cards);
}

async function readQuoted(messages: readonly MessageRecord[]): Promise<Map<string, MessageRecord>> {
  const held = byId(messages);
  const missing = messages.flatMap(({ replyToId, deletedAt }) =>
    replyToId && !deletedAt && !held.has(replyToId.toString()) ? [replyToId] : [],
  );
  const [first] = messages;
  if (missing.length === 0 || !first) return held;
  const read = await Message.find({ _id: anyOf(missing), roomId: first.roomId }).lean();
  return byId([...messages, ...read]);
}

function byId(messages: readonly MessageRecord[]): Map<string, MessageRecord> {
  return new Map(messages.map((message) => [message._id.toString(), message]));
}

function viewOne(
  message: MessageRecord,
  quoted: Map<string, MessageRecord>,
  cards: Map<string, PersonCard>,
): MessageView {
  const isTakenBack = message.deletedAt !== null;
  const original = message.replyToId && quoted.get(message.replyToId.toString());
  return {
    id: message._id.toString(),
    roomId: message.roomId.toString(),
    seq: message.seq,
    author: cardOf(message, cards),
    clientId: message.clientId,
    state: isTakenBack ? 'takenBack' : 'sent',
    text: isTakenBack ? '' : message.text,
    body: isTakenBack ? [] : formatText(message.text),
    replyTo: original ? viewQuoted(original, cards) : null,
    sentAt: message.sentAt.toISOString(),
    editedAt: message.editedAt?.toISOString() ?? null,
  };
}

function viewQuoted(original: MessageRecord, cards: Map<string, PersonCard>): QuotedMessage {
  return {
    messageId: original._id.toString(),
    seq: original.seq,
    authorName: cardOf(original, cards).name,
    excerpt: original.deletedAt ? null : excerpt(original.text),
  };
}

function cardOf({ authorId }: MessageRecord, cards: Map<string, PersonCard>): PersonCard {
  const id = authorId.toString();
  return cards.get(id) ?? { id, name: 'A former colleague', organisation: '' };
}

import type { PersonCard } from '../accounts/contract.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { MessageView, QuotedMessage, ReactionView } from './contract.ts';
import { beginningOf, viewFile } from './file-views.ts';
import { markMentions } from './mark-mentions.ts';
import { mentionsOf } from './mention-keys.ts';
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
  const cards = await readCards(tools, [...messages, ...quoted.values()].flatMap(peopleOf));
  return messages.map((message) => viewOne(message, quoted, cards));
}

/** Messages as one line each, by their ids: for lists of what was said in any rooms. */
export async function quoteMessages(
  tools: Tools,
  messages: readonly MessageRecord[],
): Promise<Map<string, QuotedMessage>> {
  const cards = await readCards(
    tools,
    messages.map(({ authorId }) => authorId.toString()),
  );
  return new Map(messages.map((message) => [message._id.toString(), viewQuoted(message, cards)]));
}

export async function viewMessage(tools: Tools, message: MessageRecord): Promise<MessageView> {
  const quoted = await readQuoted([message]);
  const replyTo = message.replyToId && quoted.get(message.replyToId.toString());
  const compose = await prepareView(tools, {
    people: peopleOf(message),
    replyTo: replyTo ?? null,
  });
  return compose(message);
}

/** Fetches what the view of one message needs, so that making it waits for nothing. */
export async function prepareView(
  tools: Tools,
  { people, replyTo }: { people: readonly string[]; replyTo: MessageRecord | null },
): Promise<(message: MessageRecord) => MessageView> {
  const quoted = new Map(replyTo ? [[replyTo._id.toString(), replyTo]] : []);
  const cards = await readCards(tools, [...people, ...(replyTo ? peopleOf(replyTo) : [])]);
  return (message) => viewOne(message, quoted, cards);
}

async function readQuoted(messages: readonly MessageRecord[]): Promise<Map<string, MessageRecord>> {
  const held = byId(messages);
  const missing = messages.flatMap((message) => {
    const { replyToId } = message;
    if (!replyToId || stateOf(message) !== 'sent') return [];
    return held.has(replyToId.toString()) ? [] : [replyToId];
  });
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
  const state = stateOf(message);
  const hasWords = state === 'sent';
  const original = hasWords && message.replyToId && quoted.get(message.replyToId.toString());
  return {
    id: message._id.toString(),
    roomId: message.roomId.toString(),
    seq: message.seq,
    author: cardOf(message, cards),
    clientId: message.clientId,
    state,
    text: hasWords ? message.text : '',
    body: hasWords && message.text !== '' ? bodyOf(message, cards) : [],
    files: hasWords ? (message.files ?? []).map(viewFile) : [],
    replyTo: original ? viewQuoted(original, cards) : null,
    sentAt: message.sentAt.toISOString(),
    editedAt: message.editedAt?.toISOString() ?? null,
    reactions: hasWords ? viewReactions(message, cards) : [],
    isPinned: hasWords && Boolean(message.pinnedAt),
    threadId: message.threadId?.toString() ?? null,
    ...(hasWords ? viewMentions(message) : {}),
    ...(hasWords && message.urgentFor ? { isUrgent: true } : {}),
  };
}

function stateOf({ deletedAt, hidden, isOver }: MessageRecord): MessageView['state'] {
  if (isOver) return 'over';
  if (deletedAt) return 'takenBack';
  return hidden ? 'hidden' : 'sent';
}

function bodyOf(message: MessageRecord, cards: Map<string, PersonCard>): MessageView['body'] {
  const body = formatText(message.text);
  const { personIds, everyone } = mentionsOf(message);
  const people = personIds.flatMap((id) => cards.get(id) ?? []);
  return everyone || people.length > 0 ? markMentions(body, { people, everyone }) : body;
}

function viewMentions(message: MessageRecord): Pick<MessageView, 'mentions'> {
  const mentions = mentionsOf(message);
  return mentions.everyone || mentions.personIds.length > 0 ? { mentions } : {};
}

function viewQuoted(original: MessageRecord, cards: Map<string, PersonCard>): QuotedMessage {
  return {
    messageId: original._id.toString(),
    seq: original.seq,
    authorName: cardOf(original, cards).name,
    excerpt: stateOf(original) === 'sent' ? beginningOf(original) : null,
    ...(stateOf(original) === 'hidden' ? { isHidden: true } : {}),
    ...(stateOf(original) === 'over' ? { isOver: true } : {}),
  };
}

function viewReactions(
  { reactions = [] }: MessageRecord,
  cards: Map<string, PersonCard>,
): ReactionView[] {
  return reactions.map(({ word, personIds }) => ({
    word,
    people: personIds.map((personId) => {
      const { id, name } = cardIn(cards, personId.toString());
      return { id, name };
    }),
  }));
}

/** Everybody whom the view of a message names. */
function peopleOf(message: MessageRecord): string[] {
  const { authorId, reactions = [] } = message;
  const said = reactions.flatMap(({ personIds }) => personIds);
  return [...[authorId, ...said].map(String), ...mentionsOf(message).personIds];
}

function cardOf({ authorId }: MessageRecord, cards: Map<string, PersonCard>): PersonCard {
  return cardIn(cards, authorId.toString());
}

function cardIn(cards: Map<string, PersonCard>, id: string): PersonCard {
  return cards.get(id) ?? { id, name: 'A former colleague', organisation: '' };
}

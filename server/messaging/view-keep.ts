import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { answerOf, hasWords, mayBeKept } from './keep-state.ts';
import type { KeepSummary, KeepView, KeptMessage } from './keep-views.ts';
import type { KeepRecord } from './keep.model.ts';
import { viewMessages } from './message-views.ts';
import type { MessageRecord } from './message.model.ts';
import { nameRooms } from './name-rooms.ts';
import { readCards } from './read-cards.ts';
import { readKept } from './read-kept.ts';
import type { KnownKeep } from './require-keep.ts';

/** A keep as this person sees it: its keeper, or somebody whose words it is about. */
export async function viewKeep(
  tools: Tools,
  actor: Actor,
  { keep, room, isKeeper }: KnownKeep,
): Promise<KeepView> {
  const messages = await readKept(keep);
  const isShown = shownTo(actor, { keep, isKeeper });
  const [shown, names, cards] = await Promise.all([
    viewMessages(tools, messages.filter(isShown)),
    nameRooms(tools, actor, [room]),
    readCards(tools, [keep.keeperId.toString()]),
  ]);
  const id = room._id.toString();
  const facts = {
    ...viewFacts(keep, cards),
    room: names.get(id) ?? { id, name: room.name, people: [] },
    withNames: keep.withNames,
    resourceId: keep.resourceId?.toString() ?? null,
    isForMe: keep.waitsFor.some((one) => one.equals(actor.personId)),
    messages: shown.map(viewKept),
  };
  if (!isKeeper) {
    return {
      ...facts,
      whose: 'others',
      answer: answerOf(keep, actor.personId)?.answer ?? null,
      isKept: keep.state === 'shared' && messages.some(isShown),
    };
  }
  const isPart = keep.state !== 'asking' && shown.length < keep.messages.length;
  return { ...facts, whose: 'mine', isPart };
}

/** Keeps in a list, each in a line. */
export async function summariseKeeps(
  tools: Tools,
  actor: Actor,
  keeps: readonly KeepRecord[],
): Promise<KeepSummary[]> {
  const cards = await readCards(
    tools,
    keeps.map(({ keeperId }) => keeperId.toString()),
  );
  return keeps.map((keep) => ({
    ...viewFacts(keep, cards),
    whose: keep.keeperId.equals(actor.personId) ? 'mine' : 'others',
  }));
}

function viewFacts(keep: KeepRecord, cards: Map<string, PersonCard>) {
  const keeperId = keep.keeperId.toString();
  return {
    id: keep._id.toString(),
    state: keep.state,
    keeper: cards.get(keeperId) ?? { id: keeperId, name: '', organisation: '' },
    askedAt: keep.askedAt.toISOString(),
  };
}

function shownTo({ personId }: Actor, { keep, isKeeper }: Pick<KnownKeep, 'keep' | 'isKeeper'>) {
  return (message: MessageRecord) => {
    if (keep.state === 'shared' && !keep.keptSeqs?.includes(message.seq)) return false;
    if (!isKeeper) return message.authorId.equals(personId) && hasWords(message);
    return keep.state === 'asking' ? hasWords(message) : mayBeKept(keep, message);
  };
}

function viewKept({
  id,
  seq,
  author,
  body,
  sentAt,
}: Awaited<ReturnType<typeof viewMessages>>[number]): KeptMessage {
  return { id, seq, author, body, sentAt };
}

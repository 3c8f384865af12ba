import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { announceKeep } from './change-keep.ts';
import { messagingLimits } from './contract.ts';
import { findHindrances } from './find-hindrances.ts';
import { askToKeepInput, type AskToKeepInput } from './keep-inputs.ts';
import { authorsOf, endOfWaiting, openStates, settle } from './keep-state.ts';
import type { KeepHindrance } from './keep-views.ts';
import { askedOnceKey, Keep, newKeepId, type KeepRecord } from './keep.model.ts';
import { Message, toId, type MessageRecord } from './message.model.ts';
import { mayKeep } from './policy.ts';
import { isId, requireRoom, requireThere } from './require-room.ts';
import type { RoomRecord } from './room.model.ts';

/**
 * Asks the authors of messages of one room whether these may be kept on the Shelf. One's own words
 * need no asking. The same form sent twice asks once.
 *
 * @throws {ConflictError} where the actor has as many open as one person can have
 */
export async function askToKeep(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<{ keepId: string }> {
  const input = parseInput(askToKeepInput, raw);
  const { room } = await requireRoom(actor, input.roomId);
  requireThere(mayKeep(actor));
  requireMayWrite(tools, actor);
  const before = await findAsked(actor, input.clientId);
  if (before) return before;
  try {
    return await askOnce(tools, actor, { room, input });
  } catch (error) {
    // The same form, sent at the same moment, is what stands in the way.
    const asked = await findAsked(actor, input.clientId);
    if (asked) return asked;
    throw error;
  }
}

async function askOnce(
  tools: Tools,
  actor: Actor,
  { room, input }: { room: RoomRecord; input: AskToKeepInput },
): Promise<{ keepId: string }> {
  await requireFewOpen(actor);
  const messages = await requireKeepable(actor, room, input.messageIds);
  const { clientId, withNames } = input;
  const keep = asRecord(actor, room, { messages, clientId, withNames, at: tools.clock.now() });
  try {
    await retryWrite(() => Keep.create(keep));
  } catch (error) {
    if (isDuplicateKey(error, askedOnceKey)) throw cannotKeep('asked');
    throw error;
  }
  announceKeep(tools, keep);
  return { keepId: keep._id.toString() };
}

async function findAsked({ personId, countyId }: Actor, clientId: string) {
  const found = await Keep.findOne({ keeperId: personId, countyId, clientId }).lean();
  return found && { keepId: found._id.toString() };
}

async function requireFewOpen({ personId, countyId }: Actor): Promise<void> {
  const most = messagingLimits.openKeeps;
  const open = await Keep.find(
    { keeperId: personId, countyId, state: anyOf(openStates) },
    { _id: 1 },
  )
    .limit(most)
    .lean();
  if (open.length < most) return;
  throw new ConflictError(
    `You are keeping words of ${most} conversations already. Under “Words to keep”, share one of them or let it go.`,
  );
}

/** @throws {InvalidInputError} where one of them cannot be kept, or they stand too far apart */
async function requireKeepable(
  { personId }: Actor,
  room: RoomRecord,
  messageIds: readonly string[],
): Promise<MessageRecord[]> {
  const messages = await Message.find({
    _id: anyOf(messageIds.filter(isId)),
    roomId: room._id,
    countyId: room.countyId,
  }).lean();
  messages.sort((one, other) => one.seq - other.seq);
  const [first, last] = [messages[0]?.seq ?? 0, messages.at(-1)?.seq ?? 0];
  const isRun = last - first < messagingLimits.messagesToKeep;
  if (messages.length !== messageIds.length || !isRun) throw cannotKeep('noWords');
  const [hindrance] = (await findHindrances(personId, room, messages)).values();
  if (hindrance) throw cannotKeep(hindrance);
  return messages;
}

const because: Record<KeepHindrance, string> = {
  noWords: 'One of these messages is not there any more. Load the page again.',
  asked: 'You have asked about one of these messages before. Each author is asked once.',
  left: 'Somebody whose message you ticked is not in this room any more. Leave it out.',
};

function cannotKeep(hindrance: KeepHindrance): InvalidInputError {
  return new InvalidInputError({ messageIds: because[hindrance] });
}

interface Asking extends Pick<KeepRecord, 'clientId' | 'withNames'> {
  messages: readonly MessageRecord[];
  at: Date;
}

function asRecord(
  { personId }: Actor,
  { _id: roomId, countyId }: RoomRecord,
  { messages, clientId, withNames, at }: Asking,
): KeepRecord {
  const about = {
    keeperId: toId(personId),
    messages: messages.map(({ _id, seq, authorId }) => ({ messageId: _id, seq, authorId })),
    answers: [],
    waitsFor: [],
  };
  const ofOthers = messages.filter(({ authorId }) => !authorId.equals(personId));
  const { lapsesAt, ...state } = settle(about, {
    waitsFor: authorsOf(about),
    at,
    lapsesAt: endOfWaiting(at),
  });
  return {
    _id: newKeepId(),
    ...{ countyId, roomId, clientId, withNames, ...about, ...state },
    askedAt: at,
    ...(lapsesAt && { lapsesAt }),
    resourceId: null,
    ...(ofOthers.length > 0 && {
      askedMessageIds: ofOthers.map(({ _id }) => _id),
      untold: newKeepId(),
    }),
  };
}

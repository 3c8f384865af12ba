import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import { ClientIdTakenError } from './client-id-taken-error.ts';
import type { MessageView } from './contract.ts';
import { sendMessageInput } from './inputs.ts';
import { keysOf } from './mention-keys.ts';
import type { MessageFileRecord } from './message-file.model.ts';
import { prepareView, viewMessage } from './message-views.ts';
import { newMessageId, toId, type MessageRecord } from './message.model.ts';
import { mayMarkUrgent, mayWriteIn } from './policy.ts';
import { processStateOf } from './process-state.ts';
import { readMentions } from './read-mentions.ts';
import { requireEveryoneMeant } from './require-everyone-meant.ts';
import { requireGuardPass } from './require-guard-pass.ts';
import { requireAllowed, requireMessage, requireRoom } from './require-room.ts';
import { retryRead } from './retry-read.ts';
import type { RoomRecord } from './room.model.ts';
import { giveFilesBack, settleFiles, takeFiles } from './take-files.ts';
import { whomSupervised } from './whom-supervised.ts';

/**
 * Stores a message and tells the room. What it answers is stored on the disks of the majority. The
 * same client id with the same text is answered with the message that is there already.
 *
 * @throws {TextHeldError} where Guard stops the text or asks about it
 * @throws {InvalidInputError} where everyone is mentioned and that may not be, or was not confirmed
 * @throws {NotPermittedError} where it is marked urgent by somebody who supervises nobody in the room
 * @throws {ClientIdTakenError} where the client id belongs to another text
 */
export async function sendMessage(tools: Tools, actor: Actor, raw: unknown): Promise<MessageView> {
  const input = parseInput(sendMessageInput, raw);
  const { roomId, clientId, text, replyToId, files: sent, ...choices } = input;
  const { tellsEveryone, isUrgent, ...setAside } = choices;
  const around = await retryRead(() => readAround(tools, actor, { roomId, replyToId, text }));
  const { room, membership, replyTo, compose, audience, mentions } = around;
  requireMayWrite(tools, actor);
  requireAllowed(mayWriteIn(room));
  requireGuardPass(tools, actor, { field: 'text', text, place: 'message', setAside });
  if (mentions.everyone) {
    requireEveryoneMeant(actor, { isConfirmed: tellsEveryone, people: audience.length - 1 });
  }
  const urgentFor = isUrgent ? await requireSupervised(tools, actor, room) : [];
  const place = { room, membership };
  const files = await takeFiles(tools, actor, { place, clientId, files: sent, setAside });

  const { appendLog, readMarks } = processStateOf(tools);
  const keys = keysOf(roomId, mentions);
  const draft = {
    countyId: room.countyId,
    roomId: room._id,
    authorId: membership.personId,
    clientId,
    text,
    sentAt: tools.clock.now(),
    replyToId: replyTo?._id ?? null,
    ...threadOf(replyTo),
    ...(files.length === 0 ? {} : { files }),
    ...(keys.length === 0 ? {} : { mentions: keys }),
    ...(urgentFor.length === 0 ? {} : { urgentFor: urgentFor.map(toId) }),
    ...(isToBeTold({ room, replyTo, keys }) && { untold: newMessageId() }),
  };
  const { message, isNew } = await appendLog.append(draft).catch(notTaken(files));
  // Whoever sends again has had no answer, and then the others may not have heard either.
  const view = isNew ? compose(message) : await viewMessage(tools, message);
  announceTo(tools, audience, { event: 'message.sent', view });
  if (draft.untold) announceTo(tools, [], { event: 'message.calls', view: { messageId: view.id } });
  const { threadId: wroteIn } = message;
  const { personId } = membership;
  readMarks.note({ roomId: room._id, personId, seq: message.seq, ...(wroteIn && { wroteIn }) });
  await settleFiles(tools, files);
  return view;
}

/** Whether a message may call somebody by itself: most of them only wait in their room. */
function isToBeTold({
  room,
  replyTo,
  keys,
}: {
  room: RoomRecord;
  replyTo: MessageRecord | null;
  keys: readonly string[];
}): boolean {
  return room.kind === 'direct' || replyTo !== null || keys.length > 0;
}

async function requireSupervised(tools: Tools, actor: Actor, room: RoomRecord): Promise<string[]> {
  const supervised = await retryRead(() => whomSupervised(tools, actor, room));
  requireAllowed(mayMarkUrgent(supervised));
  return supervised;
}

/** An answer belongs to the thread of the message that it answers, or begins one with it. */
function threadOf(replyTo: MessageRecord | null): Pick<MessageRecord, 'threadId' | 'threadBy'> {
  if (!replyTo) return {};
  const { _id, authorId, threadId, threadBy } = replyTo;
  if (threadId && threadBy) return { threadId, threadBy };
  return { threadId: _id, threadBy: authorId };
}

/** Only where the client id is taken it is sure that no message has the files. */
const notTaken = (files: readonly MessageFileRecord[]) => async (error: unknown) => {
  if (error instanceof ClientIdTakenError) await giveFilesBack(files);
  throw error;
};

/**
 * All that a message needs besides itself. Read before the write, so that nothing is waited for
 * after it and messages are announced in the order in which they are stored.
 */
async function readAround(
  tools: Tools,
  actor: Actor,
  { roomId, replyToId, text }: { roomId: string; replyToId: string | undefined; text: string },
) {
  const { room, membership } = await requireRoom(actor, roomId);
  const replyTo = replyToId === undefined ? null : await requireMessage(room, replyToId);
  const audience = await readAudience(tools, room);
  const mentions = await readMentions(tools, text, audience);
  const people = [actor.personId, ...mentions.personIds];
  const compose = await prepareView(tools, { people, replyTo });
  return { room, membership, replyTo, compose, audience, mentions };
}

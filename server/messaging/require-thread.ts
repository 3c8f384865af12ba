import type { Actor } from '../accounts/contract.ts';
import type { MessageRecord } from './message.model.ts';
import { requireMessage, requireRoom, type MyRoom } from './require-room.ts';

export interface MyThread extends MyRoom {
  /** The message with which the thread began. */
  root: MessageRecord;
  rootId: string;
  isBeginner: boolean;
}

/** The thread of a message, whether that began it or answers in it, through the actor's room. */
export async function requireThread(
  actor: Actor,
  { roomId, messageId }: { roomId: string; messageId: string },
): Promise<MyThread> {
  const mine = await requireRoom(actor, roomId);
  const message = await requireMessage(mine.room, messageId);
  const { threadId } = message;
  const root = threadId ? await requireMessage(mine.room, threadId.toString()) : message;
  const isBeginner = root.authorId.toString() === actor.personId;
  return { ...mine, root, rootId: root._id.toString(), isBeginner };
}

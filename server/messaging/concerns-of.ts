import type { Concern } from '../lib/notification-source.ts';
import { attentionOf } from './attention.ts';
import type { RoomKind } from './contract.ts';
import { mentionsOf } from './mention-keys.ts';
import type { MessageRecord } from './message.model.ts';
import { threadStateOf } from './my-marks.ts';
import type { RoomMembershipRecord } from './room-membership.model.ts';

export type MessageKind = 'mention' | 'threadReply' | 'directMessage' | 'urgentMessage';

/** Those in these rooms whom their messages may call, by room. */
export type Called = ReadonlyMap<string, readonly RoomMembershipRecord[]>;

/**
 * Whom a message calls, each person once: what is urgent goes before a mention, that before a direct
 * room, and that before a thread. Pure. A muted room or thread calls nobody; whoever wants to hear of
 * mentions alone is called by those, and by what is urgent.
 */
export function concernsOf(
  message: MessageRecord,
  called: Called,
  now: Date,
): Concern<MessageKind>[] {
  const { _id, countyId, roomId, authorId, seq, sentAt } = message;
  const thingId = _id.toString();
  return (called.get(roomId.toString()) ?? []).flatMap((place) => {
    const kind = place.personId.equals(authorId) ? null : kindFor(message, place, now);
    if (kind === null) return [];
    const subjects: Record<MessageKind, string> = {
      mention: thingId,
      directMessage: roomId.toString(),
      urgentMessage: thingId,
      threadReply: message.threadId?.toString() ?? thingId,
    };
    return [
      {
        ...{ countyId: countyId.toString(), personId: place.personId.toString(), kind },
        ...{ subjectId: subjects[kind], thingId, mark: seq, at: sentAt },
        fromId: authorId.toString(),
      },
    ];
  });
}

function kindFor(
  message: MessageRecord,
  place: RoomMembershipRecord,
  now: Date,
): MessageKind | null {
  const { level, muted } = attentionOf(place, now);
  const { threadId, threadBy } = message;
  const stands = threadId
    ? threadStateOf(place, {
        rootId: threadId.toString(),
        isBeginner: Boolean(threadBy?.equals(place.personId)),
      })
    : null;
  if (muted !== null || level === 'nothing' || stands === 'muted') return null;
  if (message.urgentFor?.some((one) => one.equals(place.personId))) return 'urgentMessage';
  const { personIds, everyone } = mentionsOf(message);
  if (everyone || personIds.includes(place.personId.toString())) return 'mention';
  if (level === 'mentions') return null;
  if (isDirect(place.kind)) return 'directMessage';
  return stands === 'followed' ? 'threadReply' : null;
}

const isDirect = (kind: RoomKind) => kind === 'direct';

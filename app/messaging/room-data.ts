import {
  messagingLimits,
  type MessagePage,
  type MessageView,
  type RoomView,
} from '#server/messaging/contract.ts';

/** What the page of a room is drawn from. */
export interface RoomData {
  room: RoomView;
  page: MessagePage;
  me: { id: string; name: string };
  /** For the form without script: sending it twice stores the message once. */
  clientId: string;
  now: string;
}

/** Why a room could not be read quietly, beneath a page that stands. */
export interface RoomTrouble {
  trouble: 'unreachable' | 'signedOut' | 'gone';
}

/** Reads of a page that stands: they must not put the page for errors in its place. */
export const QUIETLY = 'quietly';

export function roomPath(roomId: string): string {
  return `/rooms/${roomId}`;
}

export function quietPath(roomId: string, search: Record<string, string> = {}): string {
  return `${roomPath(roomId)}?${new URLSearchParams({ ...search, [QUIETLY]: '1' }).toString()}`;
}

/** Where one message stands among those around it, for what is not on the page. */
export function messagePath(roomId: string, { id, seq }: { id: string; seq: number }): string {
  return `${roomPath(roomId)}?after=${seq - 1}#${messageAnchor(id)}`;
}

/** The page for one message: to change it, to take it back, or to answer it without script. */
export function messagePagePath(
  roomId: string,
  { id, seq }: { id: string; seq: number },
  doing: 'edit' | 'takeBack' | 'reply',
): string {
  const asked = doing === 'edit' ? '' : `&${doing}=1`;
  return `${roomPath(roomId)}/messages/${id}?seq=${seq}${asked}`;
}

/** The page with all that one may do with a message. Its forms are the second door of every press. */
export function choicesPath(roomId: string, messageId: string): string {
  return `${roomPath(roomId)}/messages/${messageId}/choices`;
}

/** A message and what was answered to it: by the id of either. */
export function threadPath(roomId: string, messageId: string): string {
  return `${roomPath(roomId)}/threads/${messageId}`;
}

/** Where a message is seen: among the newest the room itself shows it. */
export function placeInRoom(message: MessageView, lastSeq: number): string {
  const isOnFirstPage = message.seq > lastSeq - messagingLimits.messagesOnPage;
  if (!isOnFirstPage) return messagePath(message.roomId, message);
  return `${roomPath(message.roomId)}#${messageAnchor(message.id)}`;
}

/** A file of a message; with `?preview` the small picture of it. */
export function messageFilePath(roomId: string, messageId: string, fileId: string): string {
  return `${roomPath(roomId)}/messages/${messageId}/files/${fileId}`;
}

export function messageAnchor(id: string): string {
  return `message-${id}`;
}

export const NEW_LINE_ID = 'new-since-you-were-here';

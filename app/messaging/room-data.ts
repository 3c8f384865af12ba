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
  /** The message to which the address leads, by its `seq`; it is marked. */
  markedSeq: number | null;
  /** What the message to write begins with, where the address says about whom it is. */
  draft: string;
  /** Why the day that was asked for could not be gone to. */
  dayTrouble: DayTrouble | null;
}

export interface DayTrouble {
  /** As it was typed. */
  day: string;
  sentence: string;
  /** 400 where it is no day; 200 where nothing was said since. */
  status: number;
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

export function roomPeoplePath(roomId: string): string {
  return `${roomPath(roomId)}/people`;
}

export function quietPath(roomId: string, search: Record<string, string> = {}): string {
  return `${roomPath(roomId)}?${new URLSearchParams({ ...search, [QUIETLY]: '1' }).toString()}`;
}

/**
 * One message among those around it: what a link to it holds. The page finds it by `at`, since a
 * fragment does not outlive signing in.
 */
export function messagePath(roomId: string, { id, seq }: { id: string; seq: number }): string {
  return `${roomPath(roomId)}?at=${seq}#${messageAnchor(id)}`;
}

/** In the address of a message whose id is not known: it leads on to the message's own link. */
export const LEADS_ON = 'leadsOn';

/** Marked as a link to it is: by the time one gets there, all may count as read. */
export function firstUnreadPath(roomId: string, firstUnreadSeq: number): string {
  return `${roomPath(roomId)}?at=${firstUnreadSeq}&${LEADS_ON}=1`;
}

export function newerPath(roomId: string, lastSeq: number): string {
  return `${roomPath(roomId)}?after=${lastSeq}#${LIST_TOP_ID}`;
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

/** Where one chooses, beginning with this message, what to keep on the Shelf. */
export function keepMessagePath(roomId: string, messageId: string): string {
  return `${roomPath(roomId)}/messages/${messageId}/keep`;
}

/** Where one says what a message is about, so that the next meeting comes back to it. */
export function messageThemePath(roomId: string, messageId: string): string {
  return `${roomPath(roomId)}/messages/${messageId}/theme`;
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

/** Above the first message of a page that is read downwards. */
export const LIST_TOP_ID = 'top-of-messages';

import type { PersonAtWork, PersonCard } from '../accounts/contract.ts';
import type { TextBlock } from '../lib/text/text-tree.ts';
import type { Attention } from './attention-views.ts';

/** What a message can be about is what a resource can be about, and both are for the same meetings. */
export { COUNTY_WIDE } from '../meetings/contract.ts';
export { resourceTags as messageThemes } from '../resources/contract.ts';
export type { ResourceTag as MessageThemeCode } from '../resources/contract.ts';
export type * from './attention-views.ts';
export type * from './calls.ts';
export type * from './found-message.ts';
export type * from './inputs.ts';
export type * from './keep-views.ts';
export type * from './saved-views.ts';
export type * from './themes/theme-views.ts';
export type * from './thread-views.ts';

export const messagingLimits = {
  /** Characters, counted as the `maxlength` of a field counts them. */
  messageText: 4000,
  /** For how long messages are kept. */
  keptMonths: 24,
  roomName: 60,
  roomPurpose: 200,
  /** People in a direct room, the one who begins it among them. */
  directPeople: { min: 2, max: 8 },
  messagesOnPage: 30,
  mostMessagesOnPage: 200,
  topicRoomsOnPage: 100,
  peopleOnPage: 100,
  /** After an "@". */
  peopleOffered: 8,
  excerpt: 140,
  pinsOfRoom: 20,
  /** By one person, in one room. */
  savedInRoom: 500,
  savedOnPage: 30,
  /** Threads that one person follows or mutes in one room; the oldest give way. */
  threadMarksInRoom: 200,
  threadsOnPage: 50,
  filesInMessage: 4,
  /** 10 MB as people count them. */
  fileBytes: 10 * 1024 * 1024,
  /** Of one person in one day, all rooms together. */
  filesADayBytes: 100 * 1024 * 1024,
  /** Characters of a picture in words. */
  altText: 300,
  /** Around a message that somebody would keep, itself included. */
  messagesToKeep: 20,
  /** Of one person, asking or ready. */
  openKeeps: 5,
} as const;

// --- What people see -----------------------------------------------------------------------------

export const roomKinds = ['county', 'organisation', 'topic', 'direct'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** How much of a room somebody wants to hear. */
export const roomLevels = ['everything', 'mentions', 'nothing'] as const;
export type RoomLevel = (typeof roomLevels)[number];

/** What mentions all who are in the room. */
export const everyoneHere = '@everyone here';

/** What a message is made of once it is read: never HTML. */
export type { TextBlock, TextSpan } from '../lib/text/text-tree.ts';

/** The message that another one answers, as a line above it. */
export interface QuotedMessage {
  messageId: string;
  seq: number;
  authorName: string;
  /** Begins as the message does; null where it was taken back or is hidden. */
  excerpt: string | null;
  /** A moderator hid it. */
  isHidden?: boolean | undefined;
  /** Its time is over. */
  isOver?: boolean | undefined;
}

/** The words with which people answer a message without writing. */
export const reactionWords = ['beenThere', 'thankYou', 'withYou'] as const;
export type ReactionWord = (typeof reactionWords)[number];

/** Who said a word to a message, in the order in which they said it. Never a number. */
export interface ReactionView {
  word: ReactionWord;
  people: { id: string; name: string }[];
}

export type MessageFileKind = 'picture' | 'document';

/** A file that was brought into a room and is in no message yet. */
export interface UploadView {
  id: string;
  kind: MessageFileKind;
  name: string;
  /** What it is, in words: "PDF". */
  label: string;
  bytes: number;
}

/** A file in a message, with the size in pixels and the words of a picture. */
export interface MessageFileView extends UploadView {
  picture: { width: number; height: number; alt: string } | null;
}

export interface MessageView {
  id: string;
  roomId: string;
  /** Place in the room, from 1, without gaps. Order and paging go by it, never by time. */
  seq: number;
  author: PersonCard;
  /** Made by the sender's browser. With the author it tells the same message sent twice. */
  clientId: string;
  /**
   * Hidden by a moderator it has no words for anybody; its author reads them in their notices. Those of one
   * whose time is over are gone.
   */
  state: 'sent' | 'takenBack' | 'hidden' | 'over';
  /** As typed, for editing; empty where it was taken back or is hidden. */
  text: string;
  body: readonly TextBlock[];
  files: MessageFileView[];
  replyTo: QuotedMessage | null;
  sentAt: string;
  editedAt: string | null;
  /** In the order of `reactionWords`. */
  reactions: ReactionView[];
  isPinned: boolean;
  /** Of an answer: the message with which its thread began. */
  threadId: string | null;
  /** Whom it names with an "@". Left out where it names nobody. */
  mentions?: { personIds: string[]; everyone: boolean } | undefined;
  /** A supervisor said that it cannot wait. Else left out. */
  isUrgent?: true | undefined;
}

/** A pinned message, under the head of its room. */
export interface PinView {
  messageId: string;
  seq: number;
  authorName: string;
  excerpt: string;
}

/** What I keep for myself in a room. Nobody else is told. */
export interface MyMarks {
  savedSeqs: number[];
}

export interface RoomView {
  id: string;
  kind: RoomKind;
  /** Null for a direct room, which is named by its people. */
  name: string | null;
  purpose: string;
  /** A closed room can be read, not written in. */
  state: 'open' | 'closed';
  memberCount: number;
  /** Of a direct room the people besides me, else empty. */
  people: PersonAtWork[];
  attention: Attention;
  mayWrite: boolean;
  mayLeave: boolean;
  mayPin: boolean;
  mayKeep: boolean;
  mayBringUp: boolean;
  mayTellEveryone: boolean;
  mayMarkUrgent: boolean;
  /** Newest first. */
  pins: PinView[];
  marks: MyMarks;
}

export interface RoomSummary {
  id: string;
  kind: RoomKind;
  name: string | null;
  state: 'open' | 'closed';
  people: PersonCard[];
  attention: Attention;
  /** As far as I want to hear of the room. */
  unread: number;
  lastSeq: number;
  /** When the newest message was sent, null in an empty room. For somebody who has left: when that was. */
  lastSentAt: string | null;
}

/** My rooms. Direct rooms come newest message first, the others by name. */
export interface RoomList {
  county: RoomSummary[];
  organisations: RoomSummary[];
  topics: RoomSummary[];
  direct: RoomSummary[];
}

export interface TopicRoom {
  id: string;
  name: string;
  purpose: string;
  memberCount: number;
  joined: boolean;
}

export interface TopicRoomPage {
  rooms: TopicRoom[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
}

export interface MessagePage {
  /** Oldest first. */
  messages: MessageView[];
  hasOlder: boolean;
  hasNewer: boolean;
  /** Newest message and change of the room when the page was read: where catching up begins. */
  lastSeq: number;
  lastRev: number;
  readSeq: number;
  /** Where "new since you were here" stands; null where all is read. */
  firstUnreadSeq: number | null;
}

/** A message as it is after an edit or after it was taken back. */
export interface MessageChangeView {
  rev: number;
  message: MessageView;
}

/** What a browser missed. Ask again from `upToSeq` and `upToRev` while `hasMore`. */
export interface MissedMessages {
  messages: MessageView[];
  changes: MessageChangeView[];
  upToSeq: number;
  upToRev: number;
  hasMore: boolean;
  /** All of them, as they are now. */
  pins: PinView[];
}

/** One message with what I may do with it. */
export interface MessageChoices {
  message: MessageView;
  isMine: boolean;
  isSaved: boolean;
  mayReact: boolean;
  mayWrite: boolean;
  /** To pin it, or to take it down. */
  mayPin: boolean;
  mayKeep: boolean;
  /** To say for the next meeting what it is about. */
  mayBringUp: boolean;
  /** Of the room, to know whether its page shows the message. */
  lastSeq: number;
}

/** A muted thread calls nobody: no mention in it is told. */
export const threadStates = ['followed', 'muted'] as const;
export type ThreadState = (typeof threadStates)[number];

export interface UnreadCount {
  messages: number;
  rooms: number;
}

// --- What is announced ---------------------------------------------------------------------------

export type MessagingAnnouncement =
  | { event: 'message.sent'; view: MessageView }
  | { event: 'message.changed'; view: MessageChangeView }
  /** To nobody: a message was stored that may call somebody by itself. */
  | { event: 'message.calls'; view: { messageId: string } }
  /** A room was opened and the audience is in it. */
  | { event: 'room.opened'; view: { roomId: string; kind: RoomKind } }
  /** To the members of a room in which people came or went. */
  | { event: 'room.changed'; view: { roomId: string; memberCount: number } }
  /** To the person who came or went, in all their tabs. */
  | { event: 'room.joined'; view: { roomId: string } }
  | { event: 'room.left'; view: { roomId: string } }
  /** To the people in the room: these are its pins now. */
  | { event: 'room.pinned'; view: { roomId: string; pins: PinView[] } }
  /** To my own tabs: what I keep for myself there. */
  | { event: 'room.marked'; view: { roomId: string; marks: MyMarks } }
  /** To my own tabs: I have read up to there. */
  | { event: 'room.read'; view: { roomId: string; readSeq: number } }
  /** To my own tabs: what I want to hear of a room. */
  | { event: 'room.attention'; view: { roomId: string; attention: Attention } }
  /** To a keeper and those whose words it is about: something about it is other than it was. */
  | { event: 'keep.changed'; view: { keepId: string } }
  /** To nobody, and heard by the other processes: who has which room open. */
  | { event: 'room.opening'; view: object }
  /** To the others who have the room open: somebody came into it or went. */
  | { event: 'room.here'; view: { roomId: string; personId: string; isHere: boolean } }
  /** To the others who have the room open. It fades after six seconds. */
  | { event: 'room.typing'; view: { roomId: string; personId: string; name: string } };

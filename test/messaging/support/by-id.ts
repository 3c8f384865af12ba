import type { Actor } from '#server/accounts/contract.ts';
import type { Tools } from '#server/lib/tools.ts';
import * as messaging from '#server/messaging/index.ts';

export type UseCase = (tools: Tools, actor: Actor, raw: unknown) => Promise<unknown>;

export const UNKNOWN_ID = '0123456789abcdef01234567';

/** Every use case that names something by id, with the other fields as they should be. */
export const byId: Record<string, { useCase: UseCase; rest: object }> = {
  getRoom: { useCase: messaging.getRoom, rest: {} },
  joinRoom: { useCase: messaging.joinRoom, rest: {} },
  leaveRoom: { useCase: messaging.leaveRoom, rest: {} },
  listMessages: { useCase: messaging.listMessages, rest: { before: 10, limit: 10 } },
  listMissed: { useCase: messaging.listMissed, rest: { afterSeq: 0, afterRev: 0 } },
  markRead: { useCase: messaging.markRead, rest: { seq: 1 } },
  findMessageSince: { useCase: messaging.findMessageSince, rest: { on: '2026-10-07' } },
  followThread: {
    useCase: messaging.followThread,
    rest: { messageId: UNKNOWN_ID, state: 'followed' },
  },
  getMessage: { useCase: messaging.getMessage, rest: { messageId: UNKNOWN_ID } },
  getMessageTheme: { useCase: messaging.getMessageTheme, rest: { messageId: UNKNOWN_ID } },
  setMessageTheme: {
    useCase: messaging.setMessageTheme,
    rest: { messageId: UNKNOWN_ID, theme: 'goals' },
  },
  getThread: { useCase: messaging.getThread, rest: { messageId: UNKNOWN_ID } },
  markThreadRead: {
    useCase: messaging.markThreadRead,
    rest: { messageId: UNKNOWN_ID, seq: 1 },
  },
  pinMessage: { useCase: messaging.pinMessage, rest: { messageId: UNKNOWN_ID, on: true } },
  reactToMessage: {
    useCase: messaging.reactToMessage,
    rest: { messageId: UNKNOWN_ID, word: 'thankYou', on: true },
  },
  saveMessage: { useCase: messaging.saveMessage, rest: { messageId: UNKNOWN_ID, on: true } },
  readRoom: { useCase: messaging.readRoom, rest: { after: 10, limit: 10 } },
  sendMessage: {
    useCase: messaging.sendMessage,
    rest: { clientId: 'attack-number-one', text: 'Hello' },
  },
  editMessage: { useCase: messaging.editMessage, rest: { messageId: UNKNOWN_ID, text: 'Hello' } },
  deleteMessage: { useCase: messaging.deleteMessage, rest: { messageId: UNKNOWN_ID } },
  uploadFile: {
    useCase: messaging.uploadFile,
    rest: { clientId: 'attack-number-one', file: { name: 'a.txt', bytes: new Uint8Array([97]) } },
  },
  openMessageFile: {
    useCase: messaging.openMessageFile,
    rest: { messageId: UNKNOWN_ID, fileId: UNKNOWN_ID },
  },
  changeAttention: { useCase: messaging.changeAttention, rest: { level: 'nothing' } },
  listRoomPeople: { useCase: messaging.listRoomPeople, rest: { search: 'ha' } },
  openRoom: { useCase: messaging.openRoom, rest: { tabId: 'tab-of-the-attack' } },
  closeRoom: { useCase: messaging.closeRoom, rest: { tabId: 'tab-of-the-attack' } },
  sayTyping: { useCase: messaging.sayTyping, rest: {} },
  searchMessages: { useCase: messaging.searchMessages, rest: { words: 'hello' } },
  listKeepChoices: { useCase: messaging.listKeepChoices, rest: { messageId: UNKNOWN_ID } },
  askToKeep: {
    useCase: messaging.askToKeep,
    rest: { clientId: 'attack-number-one', messageIds: [UNKNOWN_ID] },
  },
};
/** The same for what names a keep. */
export const byKeepId: Record<string, { useCase: UseCase; rest: object }> = {
  answerKeep: { useCase: messaging.answerKeep, rest: { answer: 'agrees' } },
  dropKeep: { useCase: messaging.dropKeep, rest: {} },
  getKeep: { useCase: messaging.getKeep, rest: {} },
  getKeptWords: { useCase: messaging.getKeptWords, rest: {} },
  markKeepSeen: { useCase: messaging.markKeepSeen, rest: {} },
  stopWaiting: { useCase: messaging.stopWaiting, rest: {} },
};
export const withoutIds = [
  'changePresence',
  'countUnread',
  'getPresence',
  'listKeeps',
  'listRooms',
  'listRoomsWithNews',
  'listSaved',
  'listThreads',
  'listTopicRooms',
  'openTopicRoom',
];
/** Tested by name elsewhere: its ids are people. The others are called by no browser. */
export const withOtherIds = [
  'followMemberships',
  'makeReportableMessage',
  'markKeepShared',
  'startDirectRoom',
  'sweepKeeps',
  'sweepMessages',
  'sweepUploads',
];

import type {
  MessageChangeView,
  MessagePage,
  MessageView,
  MissedMessages,
} from '#server/messaging/contract.ts';

export const ROOM = 'room-of-the-county';
export const hazel = { id: 'hazel', name: 'Hazel Quickset', organisation: 'Teasel House' };
export const rowan = { id: 'rowan', name: 'Rowan Brackett', organisation: 'Brackenford' };

/** A message as the server shows it. */
export function message(seq: number, change: Partial<MessageView> = {}): MessageView {
  const text = change.text ?? `Words ${seq}`;
  return {
    id: `message-${seq}`,
    roomId: ROOM,
    seq,
    author: rowan,
    clientId: `client-id-of-message-${seq}`,
    state: 'sent',
    text,
    body: [{ kind: 'paragraph', spans: [{ kind: 'text', text }] }],
    files: [],
    replyTo: null,
    sentAt: new Date(Date.UTC(2026, 9, 6, 8, seq)).toISOString(),
    editedAt: null,
    reactions: [],
    isPinned: false,
    threadId: null,
    ...change,
  };
}

export function messages(from: number, to: number): MessageView[] {
  return Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
}

export function page(from: number, to: number, change: Partial<MessagePage> = {}): MessagePage {
  return {
    messages: messages(from, to),
    hasOlder: from > 1,
    hasNewer: false,
    lastSeq: to,
    lastRev: 0,
    readSeq: to,
    firstUnreadSeq: null,
    ...change,
  };
}

export function edited(seq: number, rev: number, text: string): MessageChangeView {
  return { rev, message: message(seq, { text, editedAt: '2026-10-06T10:00:00.000Z' }) };
}

export function takenBack(seq: number, rev: number): MessageChangeView {
  return { rev, message: message(seq, { state: 'takenBack', text: '', body: [] }) };
}

export function missed(change: Partial<MissedMessages>): MissedMessages {
  return { messages: [], changes: [], upToSeq: 0, upToRev: 0, hasMore: false, pins: [], ...change };
}

import type {
  MessageChangeView,
  MessagePage,
  MessageView,
  MissedMessages,
} from '#server/messaging/contract.ts';

import { quoteOf } from './file-words.ts';

/**
 * What this tab knows of a room: a stretch of messages without gaps. Whatever comes, in any order
 * and any number of times, is merged by `seq` and by `rev`; what cannot be joined yet waits. Further
 * up in the room, where the newest messages are not held, news is only counted.
 */
export interface RoomLog {
  /** By `seq`, without gaps. This is what is shown. */
  messages: readonly MessageView[];
  /** Came before what stands before it; joined once the gap is closed. */
  ahead: readonly MessageView[];
  /** Changes up to here are in. */
  upToRev: number;
  /** The end of the room as far as this tab has heard. */
  heardSeq: number;
  heardRev: number;
  hasOlder: boolean;
  /** The stretch ends before the newest message, by the reader's wish and not for want of news. */
  isFurtherUp: boolean;
  /** By message id: as of which change it is known. What is older does not overwrite it. */
  revOf: ReadonlyMap<string, number>;
}

export function openLog(page: MessagePage): RoomLog {
  return {
    messages: page.messages,
    ahead: [],
    upToRev: page.lastRev,
    heardSeq: page.lastSeq,
    heardRev: page.lastRev,
    hasOlder: page.hasOlder,
    isFurtherUp: page.hasNewer,
    revOf: new Map(page.messages.map(({ id }) => [id, page.lastRev])),
  };
}

/** Begins anew from a page, and forgets nothing of what was heard while that was on its way. */
export function moveToPage({ heardSeq, heardRev }: RoomLog, page: MessagePage): RoomLog {
  return {
    ...openLog(page),
    heardSeq: Math.max(heardSeq, page.lastSeq),
    heardRev: Math.max(heardRev, page.lastRev),
  };
}

export function upToSeq(log: RoomLog): number {
  return log.messages.at(-1)?.seq ?? 0;
}

/** Where catching up goes on from: further up, what came since is heard of and not wanted. */
export function caughtUpSeq(log: RoomLog): number {
  return log.isFurtherUp ? log.heardSeq : upToSeq(log);
}

/** Whether there is something in the room that this tab should have and has not got yet. */
export function isBehind(log: RoomLog): boolean {
  return log.heardSeq > caughtUpSeq(log) || log.heardRev > log.upToRev;
}

/** A message that was announced, or that the server answered when it was sent. */
export function hearMessage(log: RoomLog, message: MessageView): RoomLog {
  return { ...join(log, [message], 0), heardSeq: Math.max(log.heardSeq, message.seq) };
}

export function hearChange(log: RoomLog, change: MessageChangeView): RoomLog {
  const changed = applyChange(log, change);
  return {
    ...changed,
    upToRev: change.rev === log.upToRev + 1 ? change.rev : log.upToRev,
    heardSeq: Math.max(log.heardSeq, change.message.seq),
    heardRev: Math.max(log.heardRev, change.rev),
  };
}

/** One page of what was missed, asked for from `caughtUpSeq` and `upToRev`. */
export function addMissed(log: RoomLog, missed: MissedMessages): RoomLog {
  const joined = join(log, missed.messages, log.upToRev);
  const changed = missed.changes.reduce(applyChange, joined);
  return {
    ...changed,
    upToRev: Math.max(log.upToRev, missed.upToRev),
    heardSeq: Math.max(log.heardSeq, missed.upToSeq),
    heardRev: Math.max(log.heardRev, missed.upToRev),
  };
}

/**
 * The newest page, read anew. Where it lies beyond what is known, it takes its place: nobody waits
 * for thousands of messages to close a gap. A reader further up is not moved by it.
 */
export function addNewestPage(log: RoomLog, page: MessagePage): RoomLog {
  const first = page.messages[0];
  if (!first || page.hasNewer) return log;
  const isBeyond = first.seq > upToSeq(log) + 1;
  if (isBeyond && !log.isFurtherUp) return moveToPage(log, page);
  return {
    ...(isBeyond ? log : join({ ...log, isFurtherUp: false }, page.messages, page.lastRev)),
    heardSeq: Math.max(log.heardSeq, page.lastSeq),
    heardRev: Math.max(log.heardRev, page.lastRev),
  };
}

/** A page of older messages. One that does not reach up to the known ones is left out. */
export function addOlderPage(log: RoomLog, page: MessagePage): RoomLog {
  const first = log.messages[0];
  const last = page.messages.at(-1);
  if (!first) return log;
  if (!last) return { ...log, hasOlder: page.hasOlder };
  if (last.seq < first.seq - 1) return log;
  return { ...join(log, page.messages, page.lastRev), hasOlder: page.hasOlder };
}

/** A page of newer messages, which may lead back to the end of the room. */
export function addNewerPage(log: RoomLog, page: MessagePage): RoomLog {
  const first = page.messages[0];
  if (!log.isFurtherUp || !first || first.seq > upToSeq(log) + 1) return log;
  const isFurtherUp = page.hasNewer;
  return {
    ...join({ ...log, isFurtherUp }, page.messages, page.lastRev),
    heardSeq: Math.max(log.heardSeq, page.lastSeq),
    heardRev: Math.max(log.heardRev, page.lastRev),
  };
}

/** Merges messages known as of `rev`, then shows the stretch in which all follow one another. */
function join(log: RoomLog, messages: readonly MessageView[], rev: number): RoomLog {
  const held = new Map([...log.messages, ...log.ahead].map((message) => [message.seq, message]));
  const revOf = new Map(log.revOf);
  for (const message of messages) {
    const knownRev = revOf.get(message.id);
    if (knownRev !== undefined && rev < knownRev) continue;
    held.set(message.seq, message);
    revOf.set(message.id, rev);
  }
  // An empty log belongs to a room in which nothing was said yet: it begins at 1.
  const anchor = log.messages[0]?.seq ?? 1;
  const above = stretch(held, anchor - 1, -1).reverse();
  const below = stretch(held, anchor, 1);
  const end = anchor + below.length;
  const isWanted = ({ seq }: MessageView) => !log.isFurtherUp && seq > end;
  const ahead = [...held.values()].filter(isWanted).sort(bySeq);
  return { ...log, messages: [...above, ...below], ahead, revOf };
}

function stretch(held: Map<number, MessageView>, from: number, step: 1 | -1): MessageView[] {
  const found: MessageView[] = [];
  for (let message = held.get(from); message; message = held.get(message.seq + step)) {
    found.push(message);
  }
  return found;
}

function bySeq(one: MessageView, other: MessageView): number {
  return one.seq - other.seq;
}

function applyChange(log: RoomLog, { rev, message }: MessageChangeView): RoomLog {
  const joined = join(log, [message], rev);
  const change = (held: MessageView) => requote(held, message);
  return { ...joined, messages: joined.messages.map(change), ahead: joined.ahead.map(change) };
}

/** The line above an answer follows the message it quotes: taken back or hidden there, gone here. */
function requote(held: MessageView, quoted: MessageView): MessageView {
  if (held.replyTo?.messageId !== quoted.id) return held;
  const excerpt = quoted.state === 'sent' ? quoteOf(quoted) : null;
  const isHidden = quoted.state === 'hidden' || undefined;
  return { ...held, replyTo: { ...held.replyTo, excerpt, isHidden } };
}

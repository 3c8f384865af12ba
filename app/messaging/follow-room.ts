import type {
  ListMissedInput,
  MessageChangeView,
  MessagePage,
  MessageView,
  MissedMessages,
} from '#server/messaging/contract.ts';

import { boundLog } from './bound-log.ts';
import {
  addMissed,
  addNewerPage,
  addNewestPage,
  addOlderPage,
  caughtUpSeq,
  hearChange,
  hearMessage,
  isBehind,
  moveToPage,
  openLog,
  type RoomLog,
} from './room-log.ts';
import { createStore, type Store } from './store.ts';

/** Beyond this many pages of what was missed, the newest page takes the place of what is shown. */
const MOST_PAGES_TO_CATCH_UP = 5;

export interface FollowerOptions {
  roomId: string;
  page: MessagePage;
  /** Asks the live door. Rejects where it is shut or refuses. */
  askMissed: (input: ListMissedInput) => Promise<MissedMessages>;
  /** Has the newest page read by HTTP; it comes back through `takeNewestPage`. */
  readNewestPage: () => void;
}

export interface RoomFollower {
  log: Store<RoomLog>;
  hear(message: MessageView): void;
  hearChange(change: MessageChangeView): void;
  takeNewestPage(page: MessagePage): void;
  takeOlderPage(page: MessagePage): void;
  takeNewerPage(page: MessagePage): void;
  /** Goes to the newest page, from wherever the reader is. */
  moveTo(page: MessagePage): void;
  /** Whether the reader is at the end: what comes is held there, and what is above let go. */
  setAtEnd(isAtEnd: boolean): void;
  /** Asks for all that came after what is known. One at a time; calls meanwhile are answered by it. */
  catchUp(): Promise<void>;
}

/** Keeps one tab's log of a room true: it never trusts that it has heard everything. */
export function followRoom(options: FollowerOptions): RoomFollower {
  const { roomId, page, askMissed, readNewestPage } = options;
  const log = createStore(openLog(page));
  let isCatchingUp = false;
  let isAtEnd = true;

  /** News never takes away what somebody reads: above the end, it is the news that is let go. */
  const bounded = (next: RoomLog) => boundLog(next, isAtEnd ? 'end' : 'beginning');

  async function catchUp(): Promise<void> {
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      for (let pages = 0; pages < MOST_PAGES_TO_CATCH_UP; pages += 1) {
        const before = log.get();
        const missed = await askMissed({
          roomId,
          afterSeq: caughtUpSeq(before),
          afterRev: before.upToRev,
        });
        log.set(bounded(addMissed(log.get(), missed)));
        if (!missed.hasMore && (isEmpty(missed) || !isBehind(log.get()))) return;
      }
      readNewestPage();
    } catch {
      // The door is shut: it is asked again when it opens, or the page refreshes by HTTP.
    } finally {
      isCatchingUp = false;
    }
  }

  function change(next: RoomLog): void {
    log.set(next);
    if (isBehind(next)) void catchUp();
  }

  const hearOf = (next: RoomLog) => change(bounded(next));

  return {
    log,
    hear: (message) => hearOf(hearMessage(log.get(), message)),
    hearChange: (view) => hearOf(hearChange(log.get(), view)),
    takeNewestPage: (newest) => hearOf(addNewestPage(log.get(), newest)),
    takeOlderPage: (older) => log.set(boundLog(addOlderPage(log.get(), older), 'beginning')),
    takeNewerPage: (newer) => change(boundLog(addNewerPage(log.get(), newer), 'end')),
    moveTo: (newest) => change(moveToPage(log.get(), newest)),
    setAtEnd: (value) => void (isAtEnd = value),
    catchUp,
  };
}

function isEmpty({ messages, changes }: MissedMessages): boolean {
  return messages.length + changes.length === 0;
}

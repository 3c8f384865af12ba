import type {
  ListMissedInput,
  MessageChangeView,
  MessagePage,
  MessageView,
  MissedMessages,
} from '#server/messaging/contract.ts';

import {
  addMissed,
  addNewestPage,
  addOlderPage,
  hearChange,
  hearMessage,
  isBehind,
  openLog,
  type RoomLog,
  upToSeq,
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
  /** Asks for all that came after what is known. One at a time; calls meanwhile are answered by it. */
  catchUp(): Promise<void>;
}

/** Keeps one tab's log of a room true: it never trusts that it has heard everything. */
export function followRoom(options: FollowerOptions): RoomFollower {
  const { roomId, page, askMissed, readNewestPage } = options;
  const log = createStore(openLog(page));
  let isCatchingUp = false;

  async function catchUp(): Promise<void> {
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      for (let pages = 0; pages < MOST_PAGES_TO_CATCH_UP; pages += 1) {
        const before = log.get();
        const missed = await askMissed({
          roomId,
          afterSeq: upToSeq(before),
          afterRev: before.upToRev,
        });
        log.set(addMissed(log.get(), missed));
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

  return {
    log,
    hear: (message) => change(hearMessage(log.get(), message)),
    hearChange: (view) => change(hearChange(log.get(), view)),
    takeNewestPage: (newest) => change(addNewestPage(log.get(), newest)),
    takeOlderPage: (older) => log.set(addOlderPage(log.get(), older)),
    catchUp,
  };
}

function isEmpty({ messages, changes }: MissedMessages): boolean {
  return messages.length + changes.length === 0;
}

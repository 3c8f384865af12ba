import { describe, expect, it } from 'vitest';

import { boundLog, MOST_HELD } from '#app/messaging/bound-log.ts';
import { followRoom } from '#app/messaging/follow-room.ts';
import { isBehind, openLog, type RoomLog } from '#app/messaging/room-log.ts';
import type { ListMissedInput } from '#server/messaging/contract.ts';

import { edited, message, missed, page, ROOM } from './page-views.ts';

const END = 50_000;
const ends = (log: RoomLog) => [log.messages[0]?.seq, log.messages.at(-1)?.seq];
const newest = () => page(END - 49, END);
const window = (from: number, to: number, lastSeq = END) =>
  page(from, to, { hasNewer: to < lastSeq, lastSeq });

function follow(first = newest()) {
  const asked: ListMissedInput[] = [];
  const follower = followRoom({
    roomId: ROOM,
    page: first,
    askMissed: (input) => {
      asked.push(input);
      const [upToSeq, upToRev] = [Number(input.afterSeq), Number(input.afterRev)];
      return Promise.resolve(missed({ upToSeq, upToRev }));
    },
    readNewestPage: () => undefined,
  });
  /** Reads up, a page at a time, as scrolling does. */
  const scrollBack = (pages: number) => {
    follower.setAtEnd(false);
    for (let count = 0; count < pages; count += 1) {
      const first = follower.log.get().messages[0]?.seq ?? 0;
      follower.takeOlderPage(window(first - 50, first - 1));
    }
  };
  return { follower, asked, scrollBack, log: () => follower.log.get() };
}

describe('a long room', () => {
  it('is held as one bounded stretch, however far one reads back', () => {
    const { scrollBack, log } = follow();
    scrollBack(500);
    expect(log().messages).toHaveLength(MOST_HELD);
    expect(log().revOf.size).toBe(MOST_HELD);
    expect(ends(log())).toEqual([END - 49 - 25_000, END - 49 - 25_000 + MOST_HELD - 1]);
    expect(log()).toMatchObject({ isFurtherUp: true, hasOlder: true });
    expect(isBehind(log())).toBe(false);
  });

  it('counts the news while one reads further up, and holds none of it', () => {
    const { follower, asked, scrollBack, log } = follow();
    scrollBack(10);
    const before = log().messages;
    follower.hear(message(END + 1));
    follower.hear(message(END + 5));
    expect(log().messages).toEqual(before);
    expect(log()).toMatchObject({ heardSeq: END + 5, ahead: [] });
    expect(asked).toEqual([]);
  });

  it('shows an edit of what is in view, and asks for changes that it did not hear', () => {
    const { follower, asked, scrollBack, log } = follow();
    scrollBack(10);
    const seq = log().messages[3]?.seq ?? 0;
    follower.hearChange(edited(seq, 1, 'put right'));
    expect(log().messages[3]?.text).toBe('put right');
    follower.hearChange(edited(END, 3, 'elsewhere'));
    expect(ends(log())).toContain(seq - 3);
    expect(asked).toMatchObject([{ afterSeq: END, afterRev: 1 }]);
  });

  it('comes back down a page at a time, and is the live end of the room again', () => {
    const { follower, scrollBack, log } = follow();
    scrollBack(10);
    follower.hear(message(END + 1));
    while (log().isFurtherUp) {
      const last = log().messages.at(-1)?.seq ?? 0;
      follower.takeNewerPage(window(last + 1, Math.min(last + 50, END + 1), END + 1));
      expect(log().messages.length).toBeLessThanOrEqual(MOST_HELD);
    }
    follower.setAtEnd(true);
    follower.hear(message(END + 2));
    expect(ends(log())).toEqual([END + 3 - MOST_HELD, END + 2]);
    expect(log().hasOlder).toBe(true);
  });

  it('goes to the newest at once, and keeps what was heard while they were on their way', () => {
    const { follower, asked, scrollBack, log } = follow();
    scrollBack(10);
    follower.hear(message(END + 1));
    follower.moveTo(newest());
    expect(ends(log())).toEqual([END - 49, END]);
    expect(log()).toMatchObject({ isFurtherUp: false, heardSeq: END + 1 });
    expect(asked).toMatchObject([{ afterSeq: END }]);
  });

  it('never takes away what somebody reads above the end of a full stretch', () => {
    const { follower, scrollBack, log } = follow();
    scrollBack(5);
    expect(log().messages).toHaveLength(MOST_HELD);
    expect(log().isFurtherUp).toBe(false);
    const before = ends(log());
    follower.hear(message(END + 1));
    expect(ends(log())).toEqual(before);
    expect(log()).toMatchObject({ isFurtherUp: true, heardSeq: END + 1 });
  });

  it('opens further up where the address stands there, and stays there when the page is read anew', () => {
    const { follower, log } = follow(window(101, 150));
    expect(log()).toMatchObject({ isFurtherUp: true, hasOlder: true });
    follower.takeNewestPage(newest());
    expect(ends(log())).toEqual([101, 150]);
    follower.takeNewerPage(window(500, 550));
    expect(ends(log())).toEqual([101, 150]);
  });

  it('lets go of nothing below the bound', () => {
    const log = openLog(page(1, MOST_HELD));
    expect(boundLog(log, 'end')).toBe(log);
  });
});

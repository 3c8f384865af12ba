import { describe, expect, it } from 'vitest';

import { followRoom } from '#app/messaging/follow-room.ts';
import type { ListMissedInput, MissedMessages } from '#server/messaging/contract.ts';

import { edited, message, messages, missed, page, ROOM } from './page-views.ts';

/** A follower whose live door answers from a room of so many messages, `size` at a time. */
function follow({ known, roomHas, size = 200 }: { known: number; roomHas: number; size?: number }) {
  const asked: ListMissedInput[] = [];
  let newestPages = 0;
  const follower = followRoom({
    roomId: ROOM,
    page: page(1, known, { lastSeq: known }),
    askMissed(input): Promise<MissedMessages> {
      asked.push(input);
      const from = Number(input.afterSeq) + 1;
      const to = Math.min(roomHas, from + size - 1);
      return Promise.resolve(
        missed({ messages: messages(from, to), upToSeq: to, hasMore: to < roomHas }),
      );
    },
    readNewestPage: () => {
      newestPages += 1;
    },
  });
  const shown = () => follower.log.get().messages.length;
  return { follower, asked, shown, newestPages: () => newestPages };
}

describe('following a room', () => {
  it('asks for what is missing when a message comes after a gap', async () => {
    const { follower, asked, shown } = follow({ known: 2, roomHas: 5 });
    follower.hear(message(5));
    expect(shown()).toBe(2);
    await expect.poll(shown).toBe(5);
    expect(asked).toEqual([{ roomId: ROOM, afterSeq: 2, afterRev: 0 }]);
  });

  it('asks nothing while all comes in order', () => {
    const { follower, asked, shown } = follow({ known: 2, roomHas: 4 });
    follower.hear(message(3));
    follower.hear(message(4));
    expect(shown()).toBe(4);
    expect(asked).toEqual([]);
  });

  it('asks when it did not hear of a change', async () => {
    const { follower, asked } = follow({ known: 2, roomHas: 2 });
    follower.hearChange(edited(1, 2, 'second change'));
    await expect.poll(() => asked.length).toBe(1);
  });

  it('asks page after page until it has caught up', async () => {
    const { follower, asked, shown, newestPages } = follow({ known: 1, roomHas: 9, size: 3 });
    await follower.catchUp();
    expect(shown()).toBe(9);
    expect(asked.map(({ afterSeq }) => afterSeq)).toEqual([1, 4, 7]);
    expect(newestPages()).toBe(0);
  });

  it('reads the newest page instead of thousands that were missed', async () => {
    const { follower, asked, newestPages } = follow({ known: 1, roomHas: 5000, size: 200 });
    await follower.catchUp();
    expect(asked).toHaveLength(5);
    expect(newestPages()).toBe(1);
    follower.takeNewestPage(page(4951, 5000));
    expect(follower.log.get().messages[0]?.seq).toBe(4951);
  });

  it('asks once when called again meanwhile', async () => {
    const { follower, asked } = follow({ known: 1, roomHas: 3 });
    await Promise.all([follower.catchUp(), follower.catchUp()]);
    expect(asked).toHaveLength(1);
  });

  it('keeps what it has when the live door is shut, and can be asked again', async () => {
    let isShut = true;
    const follower = followRoom({
      roomId: ROOM,
      page: page(1, 2),
      askMissed: () =>
        isShut
          ? Promise.reject(new Error('shut'))
          : Promise.resolve(missed({ messages: messages(3, 3), upToSeq: 3 })),
      readNewestPage: () => undefined,
    });
    await follower.catchUp();
    expect(follower.log.get().messages).toHaveLength(2);
    isShut = false;
    await follower.catchUp();
    expect(follower.log.get().messages).toHaveLength(3);
  });
});

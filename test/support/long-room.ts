import mongoose from 'mongoose';
import type { Page } from 'playwright-core';

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 10_000;

interface LongRoom {
  /** Of the database that the product runs on. */
  uri: string;
  roomName: string;
  authorName: string;
  count: number;
  /** Over how many days up to today they were said. */
  days: number;
}

interface Room {
  _id: mongoose.Types.ObjectId;
  countyId: mongoose.Types.ObjectId;
}

/** Fills a room in which nothing was said yet straight in the database: "line 1" and so on. */
export async function fillRoom(options: LongRoom): Promise<{ roomId: string; idOf: IdOf }> {
  const { uri, roomName, authorName, count, days } = options;
  const connection = await mongoose.createConnection(uri).asPromise();
  try {
    const room = await connection.collection<Room>('rooms').findOne({ name: roomName });
    const author = await connection.collection('people').findOne({ name: authorName });
    if (!room || !author) throw new Error('There is no such room or person yet.');
    const ids = Array.from({ length: count }, () => new mongoose.Types.ObjectId());
    const begins = Date.now() - days * DAY_MS;
    const messages = ids.map((_id, index) => ({
      _id,
      countyId: room.countyId,
      roomId: room._id,
      seq: index + 1,
      authorId: author._id,
      clientId: `long-room-line-${String(index + 1).padStart(9, '0')}`,
      text: `line ${index + 1}, with a few words more so that it is as long as others are`,
      sentAt: new Date(begins + (index / count) * days * DAY_MS),
      replyToId: null,
      editedAt: null,
      deletedAt: null,
    }));
    for (let from = 0; from < count; from += AT_ONCE) {
      await connection.collection('messages').insertMany(messages.slice(from, from + AT_ONCE));
    }
    return { roomId: room._id.toString(), idOf: (seq) => ids[seq - 1]?.toString() ?? '' };
  } finally {
    await connection.close();
  }
}

type IdOf = (seq: number) => string;

/** What the page of a browser holds, after its garbage was collected. */
export async function measurePage(page: Page): Promise<{ nodes: number; heap: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const read = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { nodes: read('Nodes'), heap: read('JSHeapUsedSize') };
}

/**
 * Scrolls up in a room, a page of older messages at a time, as somebody does who looks for something.
 * Answers how often what was in view jumped as messages came above and went below it.
 */
export function scrollBack(page: Page, pages: number): Promise<{ jumps: number }> {
  return page.evaluate(async (wanted) => {
    const list = document.querySelector('[role="log"]');
    if (!list) throw new Error('There is no room on this page.');
    const rows = () => list.querySelectorAll('article[id^="message-"]');
    let jumps = 0;
    for (let count = 0; count < wanted; count += 1) {
      list.scrollTop = -list.scrollHeight;
      const [first] = rows();
      if (!first) throw new Error('There is no message on this page.');
      // Once the browser has said that it scrolled.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const top = first.getBoundingClientRect().top;
      await new Promise<void>((done, fail) => {
        const timer = setTimeout(() => fail(new Error('No older messages came.')), 30_000);
        const observer = new MutationObserver(() => {
          if (rows()[0] === first) return;
          observer.disconnect();
          clearTimeout(timer);
          done();
        });
        observer.observe(list, { childList: true, subtree: true });
      });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      if (Math.abs(first.getBoundingClientRect().top - top) > 1.5) jumps += 1;
    }
    return { jumps };
  }, pages);
}

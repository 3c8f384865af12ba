import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { isDatabaseAway } from '#server/lib/database/retry.ts';
import { UnavailableError } from '#server/lib/errors.ts';
import { countUnread, sendMessage } from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { startCuttingProxy, type CuttingProxy } from './support/cutting-proxy.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

/** More than the driver's own repeating covers: it tries each write twice. */
const BEYOND_THE_DRIVER = 3;

let proxy: CuttingProxy;

/** As browsers do: what could not be said goes again, under the same client id. */
async function sendAsBrowsersDo(
  ...[tools, actor, input]: Parameters<typeof sendMessage>
): ReturnType<typeof sendMessage> {
  for (;;) {
    try {
      return await sendMessage(tools, actor, input);
    } catch (error) {
      if (!isDatabaseAway(error) && !(error instanceof UnavailableError)) throw error;
    }
  }
}

beforeAll(async () => {
  const { name } = mongoose.connection;
  const { hostname, port } = new URL(inject('mongoUri').replace(/,[^/?]*/, ''));
  proxy = await startCuttingProxy({ host: hostname, port: Number(port) });
  await mongoose.disconnect();
  await connectDatabase(`mongodb://127.0.0.1:${proxy.port}/${name}?directConnection=true`);
});

afterAll(async () => {
  await mongoose.disconnect();
  await proxy.close();
});

function idOf(view: unknown): unknown {
  return view instanceof Object && 'id' in view ? view.id : undefined;
}

describe('a write whose answer is lost', () => {
  it('is found again: the message is stored once, told once and answered', async () => {
    const { announced, people, countyRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'Before');
    proxy.cutNextAnswers(BEYOND_THE_DRIVER);
    const view = await say(people.hazel, roomId, 'Through the storm');
    expect(proxy.left()).toBeLessThan(BEYOND_THE_DRIVER);
    expect(view).toMatchObject({ seq: 2, text: 'Through the storm' });
    expect(await Message.countDocuments({ roomId })).toBe(2);
    expect(heardBy(announced, people.rowan, 'message.sent')).toHaveLength(2);
  });

  it('is found even where no answer ever comes, for all that went along in one go', async () => {
    const { people, countyRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'Before');
    const before = proxy.writes();
    proxy.cutNextAnswers(Number.MAX_SAFE_INTEGER);
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    const views = await Promise.all(numbers.map((n) => say(people.hazel, roomId, `Message ${n}`)));
    proxy.cutNextAnswers(0);
    expect(new Set(views.map(({ id }) => id)).size).toBe(40);
    expect(await Message.countDocuments({ roomId })).toBe(41);
    expect(proxy.writes() - before).toBeLessThan(20);
  });

  it('loses, doubles and reorders nothing among many writers', async () => {
    const { tools, announced, people, countyRoomId: roomId } = await openFenwold();
    const numbers = Array.from({ length: 15 }, (_, index) => index);
    const answers = await Promise.all(
      [people.hazel, people.rowan].flatMap((actor) =>
        [1, 2, 3, 4].map(async (sender) => {
          const own: number[] = [];
          for (const number of numbers) {
            if (number % 5 === 2) proxy.cutNextAnswers(BEYOND_THE_DRIVER);
            const clientId = `sender-${sender}-message-${number}`;
            const { seq } = await sendAsBrowsersDo(tools, actor, {
              roomId,
              clientId,
              text: clientId,
            });
            own.push(seq);
          }
          return own;
        }),
      ),
    );
    proxy.cutNextAnswers(0);
    for (const own of answers) expect(own).toEqual([...own].sort((one, other) => one - other));
    const stored = await Message.find({ roomId }).sort({ seq: 1 }).lean();
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
    expect(stored).toHaveLength(120);
    expect(new Set(answers.flat()).size).toBe(120);
    const heard = heardBy(announced, people.linnet, 'message.sent').map((view) => idOf(view));
    expect(new Set(heard)).toEqual(new Set(stored.map(({ _id }) => _id.toString())));
    expect(await countUnread(tools, people.linnet)).toEqual({ messages: 120, rooms: 1 });
  });
});

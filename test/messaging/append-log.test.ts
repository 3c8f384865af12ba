import { describe, expect, it } from 'vitest';

import { sendMessage } from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { processStateOf } from '#server/messaging/process-state.ts';
import { openFenwold, startProcess } from './support/fenwold.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function storedSeqs(roomId: string): Promise<number[]> {
  const messages = await Message.find({ roomId }, { seq: 1 }).sort({ seq: 1 }).lean();
  return messages.map(({ seq }) => seq);
}

describe('the order of a room', () => {
  it('is the order in which senders were told "stored", without gaps or repeats', async () => {
    const { tools, people, countyRoomId: roomId, announced } = await openFenwold();
    const told: number[] = [];
    const senders = [people.hazel, people.rowan].flatMap((actor) =>
      upTo(8).map(async (sender) => {
        const own: number[] = [];
        for (const number of upTo(25)) {
          const clientId = `sender-${sender}-message-${number}`;
          const { seq } = await sendMessage(tools, actor, { roomId, clientId, text: clientId });
          told.push(seq);
          own.push(seq);
        }
        expect(own).toEqual([...own].sort((one, other) => one - other));
      }),
    );
    await Promise.all(senders);
    expect(await storedSeqs(roomId)).toEqual(upTo(400));
    expect(told).toEqual(upTo(400));
    const sent = announced.filter(({ event }) => event === 'message.sent');
    expect(sent.map(({ view }) => (view as { seq: number }).seq)).toEqual(upTo(400));
  });

  it('holds when several processes append to one room at once', async () => {
    const { process, people, countyRoomId: roomId } = await openFenwold();
    const processes = [process, startProcess(), startProcess()];
    const answers = await Promise.all(
      processes.flatMap(({ tools }, place) =>
        [people.hazel, people.rowan].map(async (actor) => {
          const own: { seq: number; clientId: string }[] = [];
          for (const number of upTo(40)) {
            const clientId = `process-${place}-message-${number}`;
            own.push(await sendMessage(tools, actor, { roomId, clientId, text: clientId }));
          }
          return own;
        }),
      ),
    );
    for (const own of answers) {
      const seqs = own.map(({ seq }) => seq);
      expect(seqs).toEqual([...seqs].sort((one, other) => one - other));
    }
    expect(await storedSeqs(roomId)).toEqual(upTo(240));
    const said = answers.flat().map(({ seq }) => seq);
    expect(said.sort((one, other) => one - other)).toEqual(upTo(240));
  });

  it('is the order of each room by itself', async () => {
    const { people, countyRoomId, teaselRoomId, say } = await openFenwold();
    await Promise.all(
      upTo(20).flatMap((number) => [
        say(people.hazel, countyRoomId, `County ${number}`),
        say(people.hazel, teaselRoomId, `Teasel ${number}`),
      ]),
    );
    expect(await storedSeqs(countyRoomId)).toEqual(upTo(20));
    expect(await storedSeqs(teaselRoomId)).toEqual(upTo(20));
  });

  it('has no gap where a message among others was sent before', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    const send = (number: number, text = `Message ${number}`) =>
      sendMessage(tools, people.hazel, { roomId, clientId: `message-number-${number}`, text });
    await send(3);
    const answers = await Promise.allSettled([
      ...[1, 2, 3, 4].map((number) => send(number)),
      send(3, 'Another text'),
      send(5),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await storedSeqs(roomId)).toEqual(upTo(5));
  });
});

describe('the same client id from several doors at one moment', () => {
  it('is stored once and answered with the same message everywhere', async () => {
    const { process, people, countyRoomId: roomId } = await openFenwold();
    const doors = [process, process, process, startProcess(), startProcess()];
    const input = { roomId, clientId: 'pressed-many-times', text: 'Good morning' };
    const answers = await Promise.all(
      doors.map(({ tools }) => sendMessage(tools, people.hazel, input)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await Message.countDocuments({ roomId })).toBe(1);
  });
});

describe('what a process believes about the end of a room', () => {
  it('is corrected where another process has gone on', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'one');
    const other = startProcess();
    for (const number of upTo(5)) {
      await sendMessage(other.tools, people.rowan, {
        roomId,
        clientId: `from-elsewhere-${number}`,
        text: 'from elsewhere',
      });
    }
    expect(await say(people.hazel, roomId, 'seven')).toMatchObject({ seq: 7 });
    expect(processStateOf(tools)).not.toBe(processStateOf(other.tools));
  });
});

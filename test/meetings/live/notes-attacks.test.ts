import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import type { Actor } from '#server/accounts/contract.ts';
import { createSeries, openNotes, writeNotes } from '#server/meetings/index.ts';
import { NoteUpdate } from '#server/meetings/live/note-update.model.ts';
import { addToNotes, EMPTY_NOTES } from '#server/meetings/live/notes-document.ts';
import { newWriterNumber } from '#server/meetings/live/writer-number.ts';
import { yearOfMeetings } from '#test/meetings/support/open-fenwold.ts';
import { notesOf, openMeeting, openPage, UNKNOWN_ID } from './support/open-meeting.ts';

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** What a hostile browser sends under the number that the page gave it. */
async function openHostile() {
  const world = await openMeeting();
  const { tools, meetingId, hazel, see } = world;
  const { writer } = await see(hazel);
  const made = (write: (doc: Y.Doc) => void, clientId = writer) => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = clientId;
    write(doc);
    return Y.encodeStateAsUpdate(doc);
  };
  const send = (update: Uint8Array, actor: Actor = hazel) =>
    writeNotes(tools, actor, { meetingId, update: asText(update) });
  return { ...world, writer, made, send };
}
const invalid = { code: 'invalidInput' };
const anyone = { keys: ['meeting'], isMine: () => true };

describe('notes under attack', () => {
  it('refuse bytes that are no change of notes, and go on', async () => {
    const world = await openHostile();
    const { send, made, hazel } = world;
    const whole = made((doc) => doc.getText('meeting').insert(0, 'Some honest words'));
    const garbage = [
      new Uint8Array(),
      new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]),
      new Uint8Array(randomBytes(20_000)),
      ...[5, 10, 15].map((end) => whole.subarray(0, end)),
    ];
    for (const bytes of garbage) await expect(send(bytes)).rejects.toMatchObject(invalid);
    expect(await NoteUpdate.countDocuments()).toBe(0);
    await send(whole);
    expect(await notesOf(world, hazel)).toBe('Some honest words');
  });

  it('take whatever bytes come quickly, and say either yes or that they cannot be read', () => {
    const base = new Y.Doc();
    base.getText('meeting').insert(0, 'Words that stand there');
    const bytes = Y.encodeStateAsUpdate(base);
    const mutated = fc
      .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 })
      .map((changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, value] of changes) copy[at] = value;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 400 })), (update) => {
        const from = performance.now();
        try {
          expect(addToNotes(EMPTY_NOTES, update, anyone).bytes.length).toBeLessThan(200_000);
        } catch (error) {
          expect(error).toMatchObject(invalid);
        }
        expect(performance.now() - from).toBeLessThan(1_000);
      }),
      { numRuns: 3_000 },
    );
  });

  it('set nothing aside for how much an update only claims to hold', () => {
    // One writer with 2^28 structs that are not there.
    const claim = new Uint8Array([1, 0x80, 0x80, 0x80, 0x80, 0x01, 1, 0]);
    const before = process.memoryUsage().rss;
    for (let time = 0; time < 20; time += 1) {
      expect(() => addToNotes(EMPTY_NOTES, claim, anyone)).toThrow();
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('hold plain letters under texts of this meeting, and nothing else', async () => {
    const { send, made } = await openHostile();
    const others: ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getText('item:lunch').insert(0, 'No such item'),
      (doc) => doc.getText('__proto__').insert(0, 'Words'),
      (doc) => doc.getMap('meeting').set('a', 'b'),
      (doc) => doc.getArray('meeting').insert(0, [{ a: 1 }]),
      (doc) => doc.getText('meeting').insertEmbed(0, { image: 'x' }),
      (doc) => doc.getText('meeting').insert(0, 'Bold', { bold: true }),
      (doc) => doc.getMap('meeting').set('doc', new Y.Doc()),
      (doc) => doc.getXmlFragment('meeting').insert(0, [new Y.XmlText('x')]),
    ];
    for (const write of others) await expect(send(made(write))).rejects.toMatchObject(invalid);
    expect(await NoteUpdate.countDocuments()).toBe(0);
  });

  it('do not wait for what never comes', async () => {
    const { send, writer } = await openHostile();
    const doc = new Y.Doc();
    doc.clientID = writer;
    doc.getText('meeting').insert(0, 'First ');
    const vector = Y.encodeStateVector(doc);
    doc.getText('meeting').insert(6, 'second');
    await expect(send(Y.encodeStateAsUpdate(doc, vector))).rejects.toMatchObject(invalid);
    expect(await NoteUpdate.countDocuments()).toBe(0);
  });

  it('are not added to under the number of somebody else', async () => {
    const world = await openHostile();
    const { tools, send, made, see, rowan, writer } = world;
    const his = (await see(rowan)).writer;
    const elsewhere = newWriterNumber(tools, {
      ...{ meetingId: UNKNOWN_ID, personId: world.hazel.personId },
    });
    const words = (doc: Y.Doc) => doc.getText('meeting').insert(0, 'In his place');
    for (const number of [his, elsewhere, 7, 0, 2 ** 52]) {
      await expect(send(made(words, number))).rejects.toMatchObject(invalid);
    }
    await send(made(words, writer));
  });

  it('are as long as they may be, and no longer', async () => {
    const world = await openHostile();
    const { send, made, hazel, tools, meetingId } = world;
    const long = (length: number) =>
      made((doc) => doc.getText('meeting').insert(0, 'x'.repeat(length)));
    await expect(send(long(20_001))).rejects.toThrow('These notes are full');
    await expect(send(new Uint8Array(150_100))).rejects.toThrow('This is too much at once.');
    const page = await openPage(world, hazel);
    // Written and taken out again and again: what is left behind has an end as well.
    const scatter = made((doc) => {
      for (let time = 0; time < 9_000; time += 1) {
        doc.getText('meeting').insert(0, 'xy');
        doc.getText('meeting').delete(0, 1);
      }
    });
    await expect(send(scatter)).rejects.toMatchObject(invalid);
    page.write('x'.repeat(20_000));
    await page.send();
    await expect(
      writeNotes(tools, hazel, { meetingId, update: page.pending(), checked: 'perhaps' }),
    ).rejects.toMatchObject(invalid);
  });

  it('of a meeting that one may not see are an unknown address, whatever is sent', async () => {
    const world = await openHostile();
    const { tools, made, marjoram, hazel, rowan, barnaby, alder, stranger, teasel } = world;
    const { firstMeetingId } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ audience: teasel, name: 'Of Teasel House', startsOn: '2026-11-01' }),
    );
    const words = made((doc) => doc.getText('meeting').insert(0, 'Words'));
    const answersOf = async (actor: Actor, meetingId: string) => {
      const calls = [words, new Uint8Array([255, 255]), new Uint8Array()].flatMap((update) => [
        writeNotes(tools, actor, { meetingId, update: asText(update) }),
        openNotes(tools, actor, { meetingId, vector: asText(update) }),
      ]);
      const answers = await Promise.allSettled(calls);
      return answers.map((one) => (one.status === 'rejected' ? String(one.reason) : 'yes'));
    };
    for (const actor of [rowan, barnaby, alder, stranger]) {
      const unknown = await answersOf(actor, UNKNOWN_ID);
      expect(new Set(unknown)).toEqual(new Set(['NotFoundError: We could not find that meeting.']));
      expect(await answersOf(actor, firstMeetingId)).toEqual(unknown);
    }
    expect(await answersOf(hazel, firstMeetingId)).toContain('yes');
    expect(await NoteUpdate.countDocuments()).toBe(0);
  });

  it('of one meeting are not taken for another', async () => {
    const world = await openHostile();
    const { tools, marjoram, hazel, made } = world;
    const { firstMeetingId: other } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ name: 'Another one', startsOn: '2026-11-01', times: '1' }),
    );
    world.clock.moveTo('2026-11-11T10:30:00.000Z');
    const update = asText(made((doc) => doc.getText('meeting').insert(0, 'Of the first')));
    await expect(writeNotes(tools, hazel, { meetingId: other, update })).rejects.toMatchObject(
      invalid,
    );
  });
});

import { describe, expect, it } from 'vitest';

import { NoteUpdate } from '#server/meetings/live/note-update.model.ts';
import { NoteSnapshot } from '#server/meetings/live/note-snapshot.model.ts';
import { COMPACT_AFTER } from '#server/meetings/live/notes-log.ts';
import { isThere } from '#server/lib/trusted-filters.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';
import { NHS_NUMBER } from '#test/support/form-case.ts';
import { notesOf, openMeeting, openPage } from './support/open-meeting.ts';

describe('notes that several write', () => {
  it('hold what each wrote, in the meeting and under its items, and tell those who look', async () => {
    const world = await openMeeting();
    const { hazel, rowan, arrive, announced } = world;
    await arrive(hazel);
    await arrive(rowan);
    const [hers, his] = [await openPage(world, hazel), await openPage(world, rowan)];
    hers.write('Ring the hall. ');
    his.write('Buses stop at six.', 'item:transport');
    announced.length = 0;
    expect(await hers.send()).toMatchObject({ seq: 1 });
    expect(await his.send()).toMatchObject({ seq: 2 });
    await hers.fetch();
    expect(hers.text('item:transport')).toBe('Buses stop at six.');
    expect(await notesOf(world, rowan)).toBe('Ring the hall. ');
    const news = announced.filter(({ event }) => event === 'notes.changed');
    expect(news.map(({ audience, view }) => [audience, view])).toMatchObject([
      [[hazel.personId, rowan.personId], { seq: 1 }],
      [[hazel.personId, rowan.personId], { seq: 2 }],
    ]);
  });

  it('keep the words of two who wrote in one paragraph without a connection', async () => {
    const world = await openMeeting();
    const { hazel, rowan } = world;
    const hers = await openPage(world, hazel);
    hers.write('Lifts to the clinic');
    await hers.send();
    const his = await openPage(world, rowan);
    hers.write(' on Tuesdays', 'meeting', 5);
    his.write(', by volunteers');
    await Promise.all([his.send(), hers.send()]);
    expect(await notesOf(world, hazel)).toBe('Lifts on Tuesdays to the clinic, by volunteers');
  });

  it('that are sent again are there once', async () => {
    const world = await openMeeting();
    const page = await openPage(world, world.hazel);
    page.write('Once');
    const update = page.pending();
    await page.send();
    expect(await page.send({ update })).toMatchObject({ seq: 1 });
    expect(await notesOf(world, world.hazel)).toBe('Once');
    expect(await NoteUpdate.countDocuments()).toBe(1);
  });

  it('hold nothing that Guard stops, and take the rest once it is mended', async () => {
    const world = await openMeeting();
    const { hazel, logged } = world;
    const page = await openPage(world, hazel);
    page.write(`Ask about ${NHS_NUMBER}`);
    expect(await refusalOf(page.send())).toEqual({ code: 'guardRefused', fields: ['update'] });
    await expect(page.send({ checked: 'yes' })).rejects.toThrow('This looks like an NHS number.');
    page.write(' and the buses');
    expect(await refusalOf(page.send())).toMatchObject({ code: 'guardRefused' });
    expect(await NoteUpdate.countDocuments()).toBe(0);
    page.takeOut(10, NHS_NUMBER.length);
    await page.send();
    expect(await notesOf(world, hazel)).toBe('Ask about  and the buses');
    const [row] = await NoteUpdate.find().lean();
    expect(Buffer.from((row?.bytes as { buffer: Uint8Array }).buffer).toString()).not.toContain(
      '999',
    );
    expect(logged.join()).not.toContain('999 000');
  });

  it('wait for a press where Guard asks, once for these words and for nobody else', async () => {
    const world = await openMeeting();
    const [hers, his] = [await openPage(world, world.hazel), await openPage(world, world.rowan)];
    hers.write('Mrs Brown needs a lift');
    expect(await refusalOf(hers.send())).toEqual({
      code: 'guardRefused',
      fields: ['update', 'checked'],
    });
    await hers.send({ checked: 'yes' });
    await his.fetch();
    his.write('. Agreed.');
    await his.send();
    expect(await notesOf(world, world.hazel)).toBe('Mrs Brown needs a lift. Agreed.');
    his.write(' Mr Green too.');
    expect(await refusalOf(his.send())).toMatchObject({ code: 'guardRefused' });
  });

  it('are stopped where only two together make what Guard stops', async () => {
    const world = await openMeeting();
    const [hers, his] = [await openPage(world, world.hazel), await openPage(world, world.rowan)];
    hers.write('999 000 ');
    await hers.send();
    await his.fetch();
    his.write('1006');
    expect(await refusalOf(his.send())).toMatchObject({ code: 'guardRefused' });
    expect(await notesOf(world, world.hazel)).toBe('999 000 ');
  });

  it('are taken a day late, and neither before the page opens nor after', async () => {
    const world = await openMeeting();
    const { clock, hazel } = world;
    const page = await openPage(world, hazel);
    page.write('Early');
    clock.moveTo('2026-10-14T08:44:59.000Z');
    await expect(page.send()).rejects.toThrow('This page opens 15 minutes before the meeting.');
    clock.moveTo('2026-10-15T22:59:00.000Z');
    await page.send();
    page.write(' and late');
    clock.moveTo('2026-10-15T23:00:00.000Z');
    await expect(page.send()).rejects.toMatchObject({ code: 'conflict' });
    expect(await notesOf(world, hazel)).toBe('Early');
  });

  it('are not written by somebody whom moderators keep from it', async () => {
    const world = await openMeeting();
    const page = await openPage(world, world.hazel);
    page.write('Words');
    const muted = { ...world.hazel, mutedUntil: '2026-10-20T09:00:00.000Z' };
    const asMuted = await openPage(world, muted);
    asMuted.write('Words');
    await expect(asMuted.send()).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('go into one snapshot now and then, and what was taken out is gone for good', async () => {
    const world = await openMeeting();
    const { hazel, clock } = world;
    const page = await openPage(world, hazel);
    page.write('Taken out again. ');
    await page.send();
    page.takeOut(0, 17);
    for (let number = 2; number <= COMPACT_AFTER + 1; number += 1) {
      page.write('x');
      await page.send();
    }
    const whole = 'x'.repeat(COMPACT_AFTER);
    await expect.poll(() => NoteSnapshot.countDocuments()).toBe(1);
    expect(await NoteUpdate.countDocuments({ bytes: isThere() })).toBeLessThan(3);
    expect(await NoteUpdate.countDocuments()).toBe(COMPACT_AFTER + 1);
    const snapshot = await NoteSnapshot.findOne().lean();
    const stored = Buffer.from((snapshot?.bytes as { buffer: Uint8Array }).buffer).toString();
    expect(stored).not.toContain('Taken out');
    expect(await notesOf(world, hazel)).toBe(whole);
    clock.moveTo('2026-10-15T08:00:00.000Z');
    expect(await notesOf(world, hazel)).toBe(whole);
    expect((await NoteSnapshot.findOne().lean())?.seq).toBe(COMPACT_AFTER + 1);
  });
});

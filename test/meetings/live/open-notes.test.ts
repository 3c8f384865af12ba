import { describe, expect, it } from 'vitest';

import { openNotes } from '#server/meetings/index.ts';
import { notesOf, openMeeting, openPage, UNKNOWN_ID } from './support/open-meeting.ts';

describe('opening notes', () => {
  it('gives what a browser lacks, and no more', async () => {
    const world = await openMeeting();
    const { tools, meetingId, hazel, rowan } = world;
    const hers = await openPage(world, hazel);
    hers.write('A long paragraph that is there already. ');
    await hers.send();
    const his = await openPage(world, rowan);
    const all = await openNotes(tools, hazel, { meetingId, vector: 'AA==' });
    hers.write('New.');
    const { vector } = await hers.send();
    await his.fetch();
    expect(his.text()).toBe('A long paragraph that is there already. New.');
    const nothing = await openNotes(tools, hazel, { meetingId, vector });
    expect(nothing).toMatchObject({ vector, seq: 2 });
    expect(nothing.update.length).toBeLessThan(8);
    expect(all.update.length).toBeGreaterThan(40);
  });

  it('can be done long after the meeting, and not by those who may not see it', async () => {
    const world = await openMeeting();
    const { tools, clock, meetingId, hazel, barnaby, alder, stranger } = world;
    const page = await openPage(world, hazel);
    page.write('To be read later');
    await page.send();
    clock.moveTo('2027-03-01T10:00:00.000Z');
    expect(await notesOf(world, hazel)).toBe('To be read later');
    for (const actor of [barnaby, alder, stranger]) {
      const ask = (id: string) =>
        openNotes(tools, actor, { meetingId: id, vector: 'AA==' }).catch((error: unknown) => error);
      const unknown = await ask(UNKNOWN_ID);
      expect(unknown).toMatchObject({ code: 'notFound' });
      expect(await ask(meetingId)).toEqual(unknown);
    }
  });

  it('refuses what is no state vector', async () => {
    const { tools, meetingId, hazel } = await openMeeting();
    for (const vector of ['/////////w==', 'not base64!', 'A'.repeat(30_000), 7]) {
      await expect(openNotes(tools, hazel, { meetingId, vector })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });
});

import { describe, expect, it } from 'vitest';

import { cancelMeeting, writeCommitment } from '#server/meetings/index.ts';
import { notThere, openHeld } from '../support/open-held.ts';
import { refusalOf } from '../support/refusal.ts';

const words = 'Ask everybody first what they like';

describe('writeCommitment', () => {
  it('is for its person alone unless they share it, and can be put in other words', async () => {
    const { tools, hazel, rowan, marjoram, october, commitments, logged } = await openHeld();
    await writeCommitment(tools, hazel, { meetingId: october, words });
    expect(await commitments(hazel)).toMatchObject({
      ...{
        mine: { words, isShared: false, progress: null },
        mayWrite: true,
        shared: [],
        asked: [],
      },
    });
    for (const actor of [rowan, marjoram]) {
      expect(JSON.stringify(await commitments(actor))).not.toContain('Ask everybody');
    }
    const other = { meetingId: october, words: 'Ask first', isShared: 'yes' };
    await writeCommitment(tools, hazel, other);
    await writeCommitment(tools, hazel, other);
    for (const actor of [hazel, rowan, marjoram]) {
      const { shared } = await commitments(actor);
      expect(shared).toMatchObject([{ name: 'Hazel Quickset', words: 'Ask first' }]);
    }
    expect((await commitments(rowan)).mine).toBeNull();
    expect(logged.join()).not.toContain('Ask');
  });

  it('from the beginning of a meeting until the next date of its series begins', async () => {
    const { tools, clock, hazel, marjoram, october, november, december, commitments } =
      await openHeld();
    const write = (meetingId: string) => writeCommitment(tools, hazel, { meetingId, words });
    clock.moveTo('2026-10-14T08:59:00.000Z');
    await expect(write(october)).rejects.toMatchObject({ code: 'conflict' });
    clock.moveTo('2026-10-14T09:00:00.000Z');
    await write(october);
    clock.moveTo('2026-11-11T09:59:00.000Z');
    await write(october);
    clock.moveTo('2026-11-11T10:00:00.000Z');
    await expect(write(october)).rejects.toMatchObject({ code: 'conflict' });
    expect(await commitments(hazel)).toMatchObject({ mine: { words }, mayWrite: false });
    await write(november);
    // One that is cancelled is no next date, and takes nothing itself.
    const cancel = { meetingId: december, scope: 'this', sequence: 0 };
    await cancelMeeting(tools, marjoram, cancel);
    clock.moveTo('2026-12-20T10:00:00.000Z');
    await write(november);
    await expect(write(december)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is one line, and Guard reads it', async () => {
    const { tools, hazel, october: meetingId, commitments } = await openHeld();
    const refused = (line: string, more = {}) =>
      refusalOf(writeCommitment(tools, hazel, { meetingId, words: line, ...more }));
    for (const line of ['', '  ', 'x'.repeat(201), 'two\nlines']) {
      expect(await refused(line)).toEqual({ code: 'invalidInput', fields: ['words'] });
    }
    expect(await refused('Ring 999 000 1006')).toEqual({ code: 'guardRefused', fields: ['words'] });
    const asked = 'Ring Mrs Thistle about the choir';
    expect(await refused(asked)).toEqual({ code: 'guardRefused', fields: ['words', 'checked'] });
    expect((await commitments(hazel)).mine).toBeNull();
    await writeCommitment(tools, hazel, { meetingId, words: asked, checked: 'yes' });
    expect((await commitments(hazel)).mine?.words).toBe(asked);
  });

  it('nobody may write at a meeting that they may not see; a muted person shares nothing', async () => {
    const { tools, hazel, barnaby, alder, stranger, october: meetingId, clock } = await openHeld();
    for (const actor of [barnaby, alder, stranger]) {
      const written = writeCommitment(tools, actor, { meetingId, words });
      await expect(written).rejects.toMatchObject(notThere);
    }
    const muted = { ...hazel, mutedUntil: new Date(clock.now().getTime() + 1e6).toISOString() };
    const shared = writeCommitment(tools, muted, { meetingId, words, isShared: 'yes' });
    await expect(shared).rejects.toMatchObject({ code: 'notPermitted' });
    await writeCommitment(tools, muted, { meetingId, words });
  });
});

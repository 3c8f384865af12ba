import { describe, expect, it } from 'vitest';

import { cancelMeeting, getMeeting, listOutcomes, recordOutcome } from '#server/meetings/index.ts';
import { Outcome } from '#server/meetings/outcomes/outcome.model.ts';
import { openOutcomes } from '#test/meetings/support/open-outcomes.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';

describe('writing down what a meeting decided', () => {
  it('CO6: “@Rowan … by 30 Oct” is an action with owner and date, seen by all who may come', async () => {
    const {
      tools,
      record,
      rowan,
      hazel,
      barnaby,
      october: meetingId,
      announced,
    } = await openOutcomes();
    announced.length = 0;
    await record('@Rowan ask the library about the room by 30 Oct');
    await record('We keep the second Wednesday', rowan);
    const { actions, decisions } = await listOutcomes(tools, rowan, { meetingId });
    expect(actions).toMatchObject([
      {
        text: 'ask the library about the room',
        owner: { id: rowan.personId, name: 'Rowan Brackett' },
        ...{ dueOn: '2026-10-30', isDone: false, mayFinish: true, mayRemove: false },
      },
    ]);
    expect(decisions).toMatchObject([{ text: 'We keep the second Wednesday', owner: null }]);
    const [told] = announced;
    expect(told).toMatchObject({ event: 'outcomes.changed', view: { meetingId } });
    expect(told?.audience).toEqual(expect.arrayContaining([hazel.personId, rowan.personId]));
    expect(told?.audience).not.toContain(barnaby.personId);
  });

  it('sent twice, also at one moment, is kept once', async () => {
    const { record, hazel } = await openOutcomes();
    const form = { clientId: 'sent-twice-by-hazel' };
    const [one, other] = await Promise.all([
      record('@Rowan ring them', hazel, form),
      record('@Rowan ring them', hazel, form),
    ]);
    expect(one).toEqual(other);
    expect(await Outcome.countDocuments()).toBe(1);
  });

  it('knows people by the whole name, by a first name of one alone, and as “me”', async () => {
    const { tools, record, fenwold, teasel, hazel, october: meetingId } = await openOutcomes();
    await fenwold.addPerson('Hazel Dormer', ['linkWorker', teasel]);
    expect(await refusalOf(record('@Hazel ring them'))).toMatchObject({ fields: ['words'] });
    await expect(record('@Hazel ring them')).rejects.toMatchObject({
      fields: { words: expect.stringContaining('@Hazel Dormer or @Hazel Quickset') as string },
    });
    await record('@hazel quickset: ring them');
    await record('@Hazel Dormer ring the others');
    await record('@me, ring nobody', hazel);
    const { actions } = await listOutcomes(tools, hazel, { meetingId });
    expect(actions.map(({ owner, text }) => [owner?.name, text])).toEqual([
      ['Hazel Quickset', 'ring them'],
      ['Hazel Dormer', 'ring the others'],
      ['Hazel Quickset', 'ring nobody'],
    ]);
  });

  it('gives nothing to somebody who may not come, to nobody, or without words', async () => {
    const { record } = await openOutcomes();
    for (const words of ['@Barnaby come too', '@Sedge come too', '@Nobody ring', '@Rowan', '@me']) {
      expect(await refusalOf(record(words))).toEqual({ code: 'invalidInput', fields: ['words'] });
    }
    expect(await Outcome.countDocuments()).toBe(0);
  });

  it('takes a line of words that Guard lets pass', async () => {
    const { record, logged } = await openOutcomes();
    expect(await refusalOf(record(' '))).toMatchObject({ fields: ['words'] });
    expect(await refusalOf(record('x'.repeat(241)))).toMatchObject({ fields: ['words'] });
    expect(await refusalOf(record('@Rowan see 999 000 1006'))).toMatchObject({ fields: ['words'] });
    expect(logged.join()).not.toContain('1006');
  });

  it('is for those who may see the meeting, from shortly before it and for a month', async () => {
    const { record, clock, teazle, barnaby, stranger } = await openOutcomes();
    await record('Said by a supervisor', teazle);
    for (const other of [barnaby, stranger]) {
      await expect(record('Said', other)).rejects.toMatchObject({ code: 'notFound' });
    }
    const tries = [
      ['2026-10-14T08:44:59.000Z', false],
      ['2026-10-14T08:45:00.000Z', true],
      ['2026-11-14T10:59:59.000Z', true],
      ['2026-11-14T11:00:00.000Z', false],
    ] as const;
    for (const [moment, isTaken] of tries) {
      clock.moveTo(moment);
      const ended = await record(`Said at ${moment.slice(11, 13)}`).then(
        () => true,
        (error: unknown) => (error as { code: string }).code,
      );
      expect(ended).toBe(isTaken ? true : 'notPermitted');
    }
  });

  it('is not for a cancelled meeting', async () => {
    const { tools, clock, marjoram, november: meetingId } = await openOutcomes();
    const { sequence } = await getMeeting(tools, marjoram, { meetingId });
    await cancelMeeting(tools, marjoram, { meetingId, scope: 'this', sequence });
    clock.moveTo('2026-11-11T10:30:00.000Z');
    const form = { meetingId, words: 'Said', clientId: 'said-at-no-meeting-1' };
    await expect(recordOutcome(tools, marjoram, form)).rejects.toMatchObject({
      code: 'notPermitted',
    });
  });
});

import { describe, expect, it } from 'vitest';

import { cancelMeeting, getMeeting, getMinutes } from '#server/meetings/index.ts';
import { openMinutes } from '#test/meetings/support/open-minutes.ts';
import { openAgenda } from '#test/meetings/support/open-agenda.ts';

describe('the minutes of a meeting', () => {
  it('are its agenda with what was written, decided and taken on, who came and what was voted', async () => {
    const { tools, hazel, october: meetingId } = await openMinutes();
    const minutes = await getMinutes(tools, hazel, { meetingId });
    expect(minutes).toMatchObject({
      ...{ name: 'Practice meeting', isOver: false, notes: 'Thanks for the cake.' },
      items: [
        {
          ...{ title: 'Letters', state: 'done', notes: 'Three facts and a date.\nOne page.' },
          ...{ decisions: [{ text: 'We keep letters to one page' }], actions: [] },
        },
        {
          ...{ title: 'The library room', state: 'later', notes: '', decisions: [] },
          actions: [{ text: 'ask the library', dueOn: '2026-10-30' }],
        },
      ],
      decisions: [{ text: 'We meet in Ambry from now on' }],
      actions: [],
      attendance: {
        counts: { there: 1, phone: 1 },
        people: [{ name: 'Hazel Quickset' }, { name: 'Rowan Brackett' }],
      },
      votes: [{ question: 'Mornings?', counts: { yes: 1, no: 0, aside: 1 } }],
    });
  });

  it('stay to be read after it, by all who may see it and nobody else', async () => {
    const world = await openMinutes();
    const { tools, clock, marjoram, teazle, barnaby, stranger, october: meetingId } = world;
    clock.moveTo('2027-03-01T09:00:00.000Z');
    for (const one of [marjoram, teazle]) {
      const minutes = await getMinutes(tools, one, { meetingId });
      expect(minutes).toMatchObject({ isOver: true, notes: 'Thanks for the cake.' });
    }
    for (const other of [barnaby, stranger]) {
      await expect(getMinutes(tools, other, { meetingId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('are not there before the meeting, nor of a cancelled one', async () => {
    const { tools, hazel, marjoram, clock, october, november } = await openAgenda();
    const read = (meetingId: string) => getMinutes(tools, hazel, { meetingId });
    await expect(read(october)).rejects.toMatchObject({ code: 'notFound' });
    const { sequence } = await getMeeting(tools, marjoram, { meetingId: november });
    await cancelMeeting(tools, marjoram, { meetingId: november, scope: 'this', sequence });
    clock.moveTo('2026-11-11T10:30:00.000Z');
    await expect(read(november)).rejects.toMatchObject({ code: 'notFound' });
    expect(await read(october)).toMatchObject({ items: [], notes: '', votes: [] });
  });
});

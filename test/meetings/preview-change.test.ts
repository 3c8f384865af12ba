import { describe, expect, it } from 'vitest';

import { createSeries, listMeetings, previewChange } from '#server/meetings/index.ts';
import { changeForm } from './support/change-form.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

async function openNovember() {
  const world = await openFenwold();
  await createSeries(world.tools, world.marjoram, yearOfMeetings());
  const { meetings } = await listMeetings(world.tools, world.hazel);
  const november = meetings[1];
  if (!november) throw new Error('The year has twelve dates.');
  return { ...world, november };
}

describe('looking at a change before it is saved', () => {
  it('shows the dates before and after, and stores nothing', async () => {
    const { tools, marjoram, hazel, november } = await openNovember();
    const before = await listMeetings(tools, hazel);
    const form = changeForm(november, { day: '2026-11-18', scope: 'later', place: 'The mill' });
    const preview = await previewChange(tools, marjoram, form);
    expect(preview).toMatchObject({ total: 11, isMoved: true, place: 'The mill', phone: null });
    expect(preview.dates).toHaveLength(4);
    expect(preview.dates[0]).toEqual({
      before: { startsAt: '2026-11-11T10:00:00.000Z', endsAt: '2026-11-11T12:00:00.000Z' },
      after: { startsAt: '2026-11-18T10:00:00.000Z', endsAt: '2026-11-18T12:00:00.000Z' },
    });
    expect(await listMeetings(tools, hazel)).toEqual(before);
  });

  it('names bank holidays and clashes on the new days, not those with itself', async () => {
    const { tools, marjoram, teasel, november } = await openNovember();
    const mondays = yearOfMeetings({ audience: teasel, weekday: 'monday', name: 'Teasel team' });
    await createSeries(tools, marjoram, mondays);
    const look = (day: string, scope = 'this') =>
      previewChange(tools, marjoram, changeForm(november, { day, scope }));
    expect(await look('2026-12-28')).toMatchObject({
      holidays: [{ holiday: 'Boxing Day (substitute day)', startsAt: '2026-12-28T10:00:00.000Z' }],
      clashes: [],
    });
    expect((await look('2026-11-09')).clashes).toMatchObject([{ name: 'Teasel team' }]);
    // On the day of its own next date: a clash where that stays, none where that moves as well.
    expect((await look('2026-12-09')).clashes).toHaveLength(1);
    expect((await look('2026-12-09', 'later')).clashes).toEqual([]);
    const longer = changeForm(november, { endTime: '13:00' });
    expect(await previewChange(tools, marjoram, longer)).toMatchObject({
      ...{ isMoved: false, holidays: [], clashes: [] },
    });
  });
});

import { describe, expect, it } from 'vitest';

import { isThere } from '#server/lib/trusted-filters.ts';
import { markDueReminders } from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { openReminded } from './support/open-reminded.ts';

describe('dates of which people are to be reminded', () => {
  it('R12: are marked once each, by three processes and with a clock set back', async () => {
    const { tools, clock, read } = await openReminded();
    const markAt = async (moment: string) => {
      clock.moveTo(moment);
      await Promise.all([1, 2, 3].map(() => markDueReminders(tools)));
      return String((await read()).untold);
    };
    expect(await markAt('2026-10-13T07:29:00Z')).toBe('undefined');
    const marked = await markAt('2026-10-13T07:30:00Z');
    expect(marked).not.toBe('undefined');
    expect(await read()).toMatchObject({ remindedOf: new Date('2026-10-14T09:00:00Z') });
    for (const moment of ['12T12:00', '13T07:30', '14T08:59', '14T09:00']) {
      expect(await markAt(`2026-10-${moment}:00Z`)).toBe(marked);
    }
    expect(await Meeting.countDocuments({ remindedOf: isThere() })).toBe(1);
  });

  it('are marked late where nothing ran meanwhile, and not once they have begun', async () => {
    const { tools, clock, read } = await openReminded();
    clock.moveTo('2026-10-14T08:55:00Z');
    await markDueReminders(tools);
    expect(await read()).toMatchObject({ remindedAt: new Date('2026-10-14T08:55:00Z') });
    clock.moveTo('2026-11-11T10:00:00Z');
    await markDueReminders(tools);
    expect(await Meeting.countDocuments({ remindedOf: isThere() })).toBe(1);
  });

  it('are none that are cancelled, and once more one that is moved', async () => {
    const { tools, clock, read, move, cancel } = await openReminded();
    clock.moveTo('2026-10-13T07:30:00Z');
    await markDueReminders(tools);
    await move('2026-10-15');
    await markDueReminders(tools);
    expect(await read()).toMatchObject({ remindedOf: new Date('2026-10-14T09:00:00Z') });
    clock.moveTo('2026-10-14T07:30:00Z');
    await markDueReminders(tools);
    const { untold } = await read();
    expect(await read()).toMatchObject({ remindedOf: new Date('2026-10-15T09:00:00Z') });
    await move('2026-10-20');
    await cancel();
    clock.moveTo('2026-10-19T07:30:00Z');
    await markDueReminders(tools);
    expect((await read()).untold).toEqual(untold);
  });
});

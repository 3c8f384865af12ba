import { describe, expect, it } from 'vitest';

import { createPoll, getPoll } from '#server/meetings/index.ts';
import { Poll } from '#server/meetings/polls/poll.model.ts';
import { ConflictError, NotFoundError, NotPermittedError } from '#server/lib/errors.ts';
import { openFenwold } from '../support/open-fenwold.ts';
import { refusalOf } from '../support/refusal.ts';
import { lookingForDate, times } from './support/open-poll.ts';

describe('asking which dates suit people', () => {
  it('keeps the times as they are on the wall, soonest first, and tells all who may come', async () => {
    const { tools, announced, marjoram, hazel, barnaby, stranger } = await openFenwold();
    const shuffled = [
      { day: '2026-10-28', startTime: '10:00' },
      { day: '2026-10-21', startTime: '' },
      { day: '2026-11-04', startTime: '' },
      { day: '2026-10-21', startTime: '10:00' },
    ];
    const form = lookingForDate({ times: shuffled });
    const { pollId } = await createPoll(tools, marjoram, form);
    const poll = await getPoll(tools, hazel, { pollId });
    expect(poll.times.map(({ key }) => key)).toEqual(times);
    // Summer time ends on 25 October.
    expect(poll.times.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
      '09:00',
      '10:00',
      '10:00',
    ]);
    expect(poll.times[0]?.endsAt).toBe('2026-10-21T11:00:00.000Z');
    expect(poll).toMatchObject({ state: 'open', closesAt: '2026-10-14T23:00:00.000Z' });
    const [asked] = announced.filter(({ event }) => event === 'poll.asked');
    expect(asked?.view).toEqual({ pollId });
    expect(asked?.audience).toContain(hazel.personId);
    for (const other of [barnaby, stranger]) expect(asked?.audience).not.toContain(other.personId);
  });

  it('is for a coordinator, and for others within their own organisations only', async () => {
    const { tools, marjoram, hazel, teazle, barnaby, alder, strangeCoordinator, ...world } =
      await openFenwold();
    const { teasel, brackenford, loosestrife, farBank } = world;
    const ask = (actor: typeof hazel, audience: string | string[]) =>
      createPoll(tools, actor, lookingForDate({ audience }));
    for (const actor of [hazel, teazle]) expect(await ask(actor, teasel)).toBeTruthy();
    expect(await ask(marjoram, [teasel, brackenford])).toBeTruthy();
    const wrong = { code: 'invalidInput', fields: ['audience'] };
    for (const audience of [
      'county',
      brackenford,
      [teasel, brackenford],
      farBank,
      '0'.repeat(24),
    ]) {
      expect(await refusalOf(ask(hazel, audience))).toEqual(wrong);
    }
    for (const audience of [loosestrife, farBank]) {
      expect(await refusalOf(ask(marjoram, audience))).toEqual(wrong);
    }
    expect(await refusalOf(ask(strangeCoordinator, teasel))).toEqual(wrong);
    for (const actor of [barnaby, alder]) {
      await expect(ask(actor, teasel)).rejects.toThrow(NotFoundError);
    }
    const muted = { ...hazel, mutedUntil: '2026-12-01T00:00:00.000Z' };
    await expect(ask(muted, teasel)).rejects.toThrow(NotPermittedError);
  });

  it('says of each field what is wrong with it, and Guard reads the words', async () => {
    const { tools, marjoram } = await openFenwold();
    const refused = async (overrides: Record<string, unknown>) =>
      (await refusalOf(createPoll(tools, marjoram, lookingForDate(overrides)))).fields.sort();
    const on = (...rows: [day: string, startTime: string][]) => ({
      times: rows.map(([day, startTime]) => ({ day, startTime })),
    });
    expect(
      await refused({ name: '', minutes: '7', ...on(['x', '25:00'], ['2026-10-28', '10:00']) }),
    ).toEqual(['day-0', 'minutes', 'name', 'startTime-0']);
    expect(await refused(on(['2026-10-21', '10:00']))).toEqual(['day-1']);
    expect(await refused(on(['2026-10-21', '10:00'], ['2026-10-21', '']))).toEqual(['day-1']);
    expect(await refused(on(['2026-10-21', ''], ['2026-10-28', '10:00']))).toEqual(['startTime-0']);
    const late = on(['2026-10-06', '10:00'], ['2026-10-28', '23:00'], ['2028-01-05', '10:00']);
    expect(await refused(late)).toEqual(['day-0', 'day-2', 'startTime-1']);
    for (const closesOn of ['2026-10-06', '2027-06-01', '2026-10-21', 'soon']) {
      expect(await refused({ closesOn })).toEqual(['closesOn']);
    }
    const many = Array.from(
      { length: 21 },
      (_, index) => [`2026-11-${String(index + 1).padStart(2, '0')}`, '09:00'] as [string, string],
    );
    expect(await refused(on(...many))).toEqual(['times']);
    expect(await refused({ place: 'Ask about 999 000 1006' })).toEqual(['place']);
    expect(await Poll.countDocuments()).toBe(0);
  });

  it('closes in a week where nobody said, and waits for no place', async () => {
    const { tools, marjoram } = await openFenwold();
    const form = lookingForDate({ closesOn: '', place: '' });
    const { pollId } = await createPoll(tools, marjoram, form);
    const { closesAt, place } = await getPoll(tools, marjoram, { pollId });
    expect([closesAt, place]).toEqual(['2026-10-14T23:00:00.000Z', '']);
  });

  it('is saved once however often the form is sent, and not as something else', async () => {
    const { tools, marjoram } = await openFenwold();
    const form = lookingForDate();
    const saved = await Promise.all([1, 2, 3, 4].map(() => createPoll(tools, marjoram, form)));
    expect(new Set(saved.map(({ pollId }) => pollId)).size).toBe(1);
    expect(await Poll.countDocuments()).toBe(1);
    await expect(createPoll(tools, marjoram, { ...form, name: 'Other' })).rejects.toThrow(
      ConflictError,
    );
  });

  it('asks for a few dates at once, and for more when some have closed', async () => {
    const { tools, clock, marjoram } = await openFenwold();
    for (let index = 0; index < 5; index += 1) await createPoll(tools, marjoram, lookingForDate());
    await expect(createPoll(tools, marjoram, lookingForDate())).rejects.toThrow(ConflictError);
    clock.moveTo('2026-10-15T08:00:00.000Z');
    expect(
      await createPoll(tools, marjoram, lookingForDate({ closesOn: '2026-10-18' })),
    ).toBeTruthy();
  });
});

import { describe, expect, it } from 'vitest';

import { closeActivity, withdrawActivity } from '#server/activities/index.ts';
import { listServices, listTaxonomies, listTaxonomyTerms } from '#server/open-data/index.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData, weekly } from './support/open-data.ts';

describe('the list of services', () => {
  it('gives the activities in the envelope of the standard', async () => {
    const { tools, add } = await openData();
    for (let number = 1; number <= 5; number += 1) await add({ name: `No ${number}` });
    const page = await listServices(tools, { page: '2', per_page: '2' });
    expect(page).toMatchObject({
      ...{ total_items: 5, total_pages: 3, page_number: 2, size: 2 },
      ...{ first_page: false, last_page: false, empty: false },
    });
    expect(page.contents.map(({ name }) => name)).toEqual(['No 3', 'No 4']);
    expectAsDescribed('ServicePage', page);
    expect(await listServices(tools, { page: '3', per_page: '2' })).toMatchObject({
      ...{ size: 1, first_page: false, last_page: true, empty: false },
    });
    expect(await listServices(tools, { page: '4', per_page: '2' })).toMatchObject({
      ...{ total_items: 5, size: 0, first_page: false, last_page: true, empty: true },
    });
  });

  it('is empty where there is nothing, and holds a hundred on a page at most', async () => {
    const { tools, add } = await openData();
    const page = await listServices(tools, {});
    expect(page).toEqual({
      ...{ total_items: 0, total_pages: 0, page_number: 1, size: 0 },
      ...{ first_page: true, last_page: true, empty: true, contents: [] },
    });
    expectAsDescribed('ServicePage', page);
    for (let number = 1; number <= 3; number += 1) await add();
    expect(await listServices(tools, { per_page: '5000' })).toMatchObject({ size: 3 });
  });

  it('says what there is one of: words, prices, ages, day of the oldest check', async () => {
    const { tools, clock, add } = await openData();
    await add({
      ...weekly,
      ...{ minimumAge: '18', maximumAge: '60', isFree: '', costWords: '£2 for tea' },
      ...{ website: 'https://growers.example/days', email: 'hello@growers.example' },
    });
    clock.forward({ days: 5 });
    const { contents } = await listServices(tools, {});
    expect(contents[0]).toMatchObject({
      ...{ name: 'Loosestrife allotment mornings', description: 'Digging, sowing and tea.' },
      ...{ status: 'active', fees: '£2 for tea', minimum_age: 18, maximum_age: 60 },
      ...{ url: 'https://growers.example/days', email: 'hello@growers.example' },
      assured_date: '2026-10-07',
      last_modified: '2026-10-07T08:30:00.000Z',
      organization: { name: 'Loosestrife Growers', description: 'Runs activities in Fenwold.' },
    });
    expectAsDescribed('Service', contents[0]);
  });

  it('says that it is closed today, and on which days, and is active again on the day after', async () => {
    const { tools, clock, hazel, add } = await openData();
    const activityId = await add();
    const days = { closedFrom: '2026-10-08', closedUntil: '2026-10-09' };
    await closeActivity(tools, hazel, { activityId, ...days });
    const read = async () => (await listServices(tools, {})).contents[0];
    expect(await read()).toMatchObject({
      status: 'active',
      alert: 'Closed from 8 October 2026 to 9 October 2026.',
    });
    clock.forward({ days: 1 });
    expect(await read()).toMatchObject({ status: 'temporarily closed' });
    expectAsDescribed('Service', await read());
    clock.forward({ days: 2 });
    expect(await read()).toMatchObject({ status: 'active' });
    expect(await read()).not.toHaveProperty('alert');
  });

  it('leaves out what was withdrawn', async () => {
    const { tools, barnaby, add } = await openData();
    const activityId = await add();
    await withdrawActivity(tools, barnaby, { activityId });
    expect((await listServices(tools, {})).contents).toEqual([]);
  });

  it('is narrowed by each parameter of the standard', async () => {
    const { tools, add } = await openData();
    await add({ ...weekly, minimumAge: '18', maximumAge: '60' });
    await add({
      name: 'Choir',
      whatMatters: ['music'],
      days: ['fri'],
      isFree: '',
      costWords: '£1',
    });
    const terms = listTaxonomyTerms(tools, { per_page: '100' }).contents;
    const taxonomies = listTaxonomies(tools, {}).contents;
    const music = terms.find(({ name }) => name === 'Music')?.id;
    const cost = taxonomies.find(({ name }) => name === 'Cost')?.id;
    const count = async (asked: object) => (await listServices(tools, asked)).contents.length;
    expect(await count({ taxonomy_term_id: music })).toBe(1);
    expect(await count({ taxonomy_term_id: music?.toUpperCase() })).toBe(1);
    expect(await count({ taxonomy_id: cost })).toBe(1);
    expect(await count({ taxonomy_id: cost, taxonomy_term_id: music })).toBe(0);
    expect(await count({ taxonomy_id: '00000000-0000-5000-8000-000000000000' })).toBe(0);
    expect(await count({ search: 'choir' })).toBe(1);
    expect(await count({ search: 'choir', day: 'FR' })).toBe(1);
    expect(await count({ day: 'friday' })).toBe(1);
    expect(await count({ day: 'TH' })).toBe(1);
    expect(await count({ minimum_age: '18' })).toBe(1);
    expect(await count({ minimum_age: '19' })).toBe(0);
    expect(await count({ maximum_age: '60', day: 'TU' })).toBe(1);
    expect(await count({ start_time: '10:00', end_time: '12:00:00' })).toBe(1);
    expect(await count({ start_time: '09:00Z' })).toBe(1);
    expect(await count({ start_time: '09:01Z' })).toBe(0);
    expect(await count({ search: '', day: '', page: '' })).toBe(2);
  });

  it.each([
    { page: '0' },
    { page: '-1' },
    { page: 'two' },
    { page: '1000001' },
    { per_page: '0' },
    { page: ['1', '2'] },
    { day: 'XX' },
    { day: { $ne: 'MO' } },
    { search: 'x'.repeat(101) },
    { search: ['tea', 'choir'] },
    { taxonomy_term_id: 'music' },
    { taxonomy_id: '6f1' },
    { minimum_age: '121' },
    { maximum_age: '-1' },
    { start_time: '24:00' },
    { end_time: 'noon' },
  ])('refuses %j in a sentence that does not repeat it', async (asked) => {
    const { tools } = await openData();
    const [[name, sent] = []] = Object.entries(asked);
    const refusal = listServices(tools, asked);
    await expect(refusal).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { [name ?? '']: expect.stringMatching(/^(Ask|Give)/) as string },
    });
    const { fields } = (await refusal.catch((error: unknown) => error)) as {
      fields: Record<string, string>;
    };
    if (typeof sent === 'string' && sent.length > 5) {
      expect(JSON.stringify(fields)).not.toContain(sent);
    }
  });
});

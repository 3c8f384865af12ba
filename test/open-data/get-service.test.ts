import { describe, expect, it } from 'vitest';

import { withdrawActivity } from '#server/activities/index.ts';
import { getService, listServices } from '#server/open-data/index.ts';
import { uuidOf } from '#server/open-data/uuid.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData, weekly } from './support/open-data.ts';

async function read(overrides: Record<string, unknown>) {
  const data = await openData();
  await data.add(overrides);
  const { contents } = await listServices(data.tools, {});
  const inList = contents.at(-1);
  const service = await getService(data.tools, { id: inList?.id });
  expectAsDescribed('FullService', service);
  return { ...data, service, inList };
}

describe('one service', () => {
  it('says the same as the list, and has its place, price, number and terms besides', async () => {
    const { service, inList } = await read({ ...weekly, groupSize: 'small', hasBuddy: 'yes' });
    expect(service).toMatchObject({ ...inList });
    expect(service.service_at_locations).toMatchObject([
      {
        service_id: service.id,
        location: {
          location_type: 'physical',
          name: 'Plot 12, Mill Lane',
          addresses: [
            {
              ...{ address_1: 'Plot 12, Mill Lane', city: 'Ambry', state_province: 'Fenwold' },
              ...{ postal_code: 'ZZ1 1AA', country: 'GB', address_type: 'physical' },
            },
          ],
          accessibility: [
            { description: 'People can get in and about without a step.' },
            { description: 'There is a toilet that people in wheelchairs can use.' },
          ],
        },
      },
    ]);
    expect(service.cost_options).toMatchObject([{ option: 'Free', amount: 0 }]);
    expect(service.contacts).toMatchObject([
      { title: 'Enquiries', phones: [{ number: '01632 960123' }] },
    ]);
    expect(service.contacts[0]).not.toHaveProperty('name');
    expect(service.attributes.map(({ taxonomy_term: { name } }) => name)).toEqual([
      ...['Company', 'Being outdoors', 'Step-free', 'Accessible toilet', 'In person', 'Just come'],
      ...['Small group', 'Met at the door', 'A companion the first time', 'Free'],
    ]);
  });

  it('has the weeks of its schedule with the offset of summer, then of winter', async () => {
    const { tools, clock, service } = await read(weekly);
    expect(service.schedules).toMatchObject([
      {
        ...{ freq: 'WEEKLY', interval: 1, byday: 'TU,TH' },
        ...{ opens_at: '10:00+01:00', closes_at: '12:00+01:00', attending_type: 'In person' },
        description: 'Tuesdays and Thursdays, 10 am to noon',
      },
    ]);
    expect(service.schedules[0]).not.toHaveProperty('dtstart');
    clock.moveTo('2026-11-02T09:00:00Z');
    const winter = await getService(tools, { id: service.id });
    expect(winter.schedules[0]).toMatchObject({ opens_at: '10:00+00:00' });
    expect(winter.schedules[0]?.id).toBe(service.schedules[0]?.id);
  });

  it('begins a fortnight on the first day it takes place', async () => {
    const schedule = { freq: 'fortnightly', startsOn: '2026-11-02', endsOn: '2026-12-31' };
    const { service } = await read({ ...weekly, ...schedule, days: ['tue'] });
    expect(service.schedules[0]).toMatchObject({
      ...{ freq: 'WEEKLY', interval: 2, byday: 'TU', dtstart: '2026-11-03' },
      ...{ valid_from: '2026-11-02', valid_to: '2026-12-31', opens_at: '10:00+00:00' },
    });
  });

  it('counts weekdays of the month from either end', async () => {
    const schedule = { freq: 'monthly', days: ['fri'], ordinal: '-1' };
    const { service } = await read({ ...weekly, ...schedule });
    expect(service.schedules[0]).toMatchObject({ freq: 'MONTHLY', interval: 1, byday: '-1FR' });
    const other = await read({ ...weekly, ...schedule, ordinal: '2', startsOn: '2026-10-10' });
    expect(other.service.schedules[0]).toMatchObject({ byday: '2FR', dtstart: '2026-11-13' });
    const twice = await read({ ...weekly, ...schedule, ordinal: '13', startsOn: '2026-10-10' });
    expect(twice.service.schedules[0]).toMatchObject({
      ...{ freq: 'MONTHLY', byday: '1FR,3FR', dtstart: '2026-10-16' },
    });
  });

  it('takes place once where it is once', async () => {
    const once = { ...weekly, freq: 'once', days: [], startsOn: '2026-10-24' };
    const { service } = await read(once);
    expect(service.schedules[0]).toMatchObject({
      ...{ dtstart: '2026-10-24', valid_from: '2026-10-24', valid_to: '2026-10-24' },
      ...{ byday: 'SA', opens_at: '10:00+01:00' },
    });
  });

  it('has a schedule for each of several dates that is to come, by its own id and offset', async () => {
    const dates = { startsOn: '2026-10-24', moreDates: ['2026-10-25', '2026-11-07'] };
    const once = { ...weekly, freq: 'once', days: [], ...dates };
    const { tools, clock, service } = await read(once);
    const on = (date: string) => ({ dtstart: date, valid_from: date, valid_to: date });
    const week = { freq: 'WEEKLY', interval: 1 };
    expect(service.schedules).toMatchObject([
      {
        ...{ ...week, ...on('2026-10-24'), byday: 'SA', opens_at: '10:00+01:00' },
        description: 'Saturday 24 October 2026, 10 am to noon',
      },
      { ...week, ...on('2026-10-25'), byday: 'SU', opens_at: '10:00+00:00' },
      {
        ...{ ...week, ...on('2026-11-07'), byday: 'SA', closes_at: '12:00+00:00' },
        description: 'Saturday 7 November 2026, 10 am to noon',
      },
    ]);
    const ids = service.schedules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    clock.moveTo('2026-11-01T09:00:00Z');
    const later = await getService(tools, { id: service.id });
    expect(later.schedules.map(({ id }) => id)).toEqual(ids.slice(2));
    clock.moveTo('2026-11-09T09:00:00Z');
    const over = await getService(tools, { id: service.id });
    expect(over.schedules).toMatchObject([{ id: ids[2], valid_to: '2026-11-07' }]);
  });

  it('has words alone where there are no fixed times', async () => {
    const { service } = await read({});
    expect(service.schedules).toMatchObject([
      { description: 'Tuesdays and Thursdays, 10 to 12', byday: 'TU,TH' },
    ]);
    expect(service.schedules[0]).not.toHaveProperty('freq');
  });

  it('is by phone or video where it is nowhere, and has no place where it comes home', async () => {
    const nowhere = { placeWords: '', town: '' };
    const far = await read({ ...nowhere, attendanceMode: ['phone', 'video'] });
    expect(far.service.service_at_locations).toMatchObject([
      { location: { location_type: 'virtual', name: 'By phone or video', addresses: [] } },
    ]);
    const home = await read({ ...nowhere, attendanceMode: 'homeVisit' });
    expect(home.service.service_at_locations).toEqual([]);
  });

  it('leaves empty what nobody told: a postcode is never guessed', async () => {
    const { service } = await read({ placeWords: 'The old bus depot' });
    expect(service.service_at_locations[0]?.location.addresses).toMatchObject([
      { address_1: 'The old bus depot', postal_code: '' },
    ]);
  });

  it('writes an address of the web in the letters that it may have', async () => {
    const { service } = await read({ website: 'https://bücher.example/a b|c?q=[1]' });
    expect(service.url).toBe('https://xn--bcher-kva.example/a%20b%7Cc?q=%5B1%5D');
  });

  it('is refused alike where it was withdrawn, is unknown, of another kind or no id', async () => {
    const { tools, barnaby, add } = await openData();
    const activityId = await add();
    await withdrawActivity(tools, barnaby, { activityId });
    const kept = await add();
    for (const id of [
      uuidOf('service', activityId),
      uuidOf('service', 'f'.repeat(24)),
      uuidOf('serviceAtLocation', kept),
      kept,
      'nothing',
      '',
    ]) {
      await expect(getService(tools, { id })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that activity.',
      });
    }
    expect(await getService(tools, { id: uuidOf('service', kept).toUpperCase() })).toMatchObject({
      id: uuidOf('service', kept),
    });
  });
});

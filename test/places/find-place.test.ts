import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { findPlace } from '#server/places/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { answerPostcodes, GEOCODER, openPlaces } from './support/open-places.ts';

const towns = ['Quillbeck', 'Sedgeford Staithe', 'Nettlecombe Cross', 'Wick St Bride', 'Wickham'];

async function openTowns(choices: { geocoderUrl?: string } = {}) {
  const places = await openPlaces(choices);
  for (const [index, name] of towns.entries()) {
    await places.add({ name, latitude: `53.${index}` });
  }
  const { countyId } = places.fenwold;
  const find = (words: string, of = countyId) => findPlace(places.tools, { countyId: of, words });
  const named = async (words: string) => (await find(words))?.name ?? null;
  return { ...places, find, named };
}

describe('finding a place', () => {
  it('knows the places of the county in any spelling, and by the beginning of words', async () => {
    const { find, named } = await openTowns();
    expect(await find('Quillbeck')).toEqual({ name: 'Quillbeck', latitude: 53, longitude: -0.2 });
    expect(await named(' quillbeck , Fenwold')).toBe('Quillbeck');
    expect(await named('SEDGEFORD  staithe')).toBe('Sedgeford Staithe');
    expect(await named('staithe')).toBe('Sedgeford Staithe');
    expect(await named('wick st')).toBe('Wick St Bride');
    expect(await named('wickh')).toBe('Wickham');
  });

  it('knows nothing by words that fit several places, none, or are no words', async () => {
    const { named } = await openTowns();
    for (const words of ['wick', 'Ambry', '', ' , ', '?', '.*', '$where']) {
      expect(await named(words), words).toBeNull();
    }
  });

  it('keeps to the county', async () => {
    const { find, wealdshire } = await openTowns();
    expect(await find('Quillbeck', wealdshire.countyId)).toBeNull();
  });

  it('knows a town by the middle of its activities whose postcode tells where they are', async () => {
    const board = await openTowns({ geocoderUrl: GEOCODER });
    answerPostcodes({
      'ZZ1 1AA': { latitude: 53.1, longitude: -0.2 },
      'ZZ1 1AB': { latitude: 53.3, longitude: -0.4 },
    });
    await addAllotment(board);
    await addAllotment(board, { name: 'Choir', placeWords: 'The Hall, ZZ1 1AB' });
    await addAllotment(board, { name: 'Nowhere', placeWords: 'The Hall' });
    await board.place();
    const found = await board.find('ambry');
    expect(found?.name).toBe('Ambry');
    expect(found?.latitude).toBeCloseTo(53.2);
    expect(found?.longitude).toBeCloseTo(-0.3);
    await Activity.updateMany({}, { state: 'withdrawn' });
    expect(await board.find('ambry')).toBeNull();
  });

  it('asks the service for a postcode or the first half of one, and for nothing else', async () => {
    const { find } = await openTowns({ geocoderUrl: GEOCODER });
    const asked = answerPostcodes({
      'ZZ1 1AA': { latitude: 53.1, longitude: -0.2 },
      ZZ1: { latitude: 53.2, longitude: -0.3 },
    });
    expect(await find('zz11aa')).toEqual({ name: 'ZZ1 1AA', latitude: 53.1, longitude: -0.2 });
    expect(await find(' ZZ1 ')).toEqual({ name: 'ZZ1', latitude: 53.2, longitude: -0.3 });
    await find('Mrs Bramble, 2 Mill Lane, ZZ1 1AA');
    await find('Quillbeck');
    expect(asked).toEqual(['postcodes/ZZ1 1AA', 'outcodes/ZZ1']);
  });

  it('asks nobody where no service is set', async () => {
    const { find } = await openTowns();
    expect(await find('ZZ1 1AA')).toBeNull();
  });

  it.each([
    ['does not know it', 404],
    ['wants a key', 401],
    ['refuses so many', 429],
    ['is out of order', 500],
  ])('answers nothing where the service %s, and breaks nothing', async (_what, status) => {
    const { find } = await openTowns({ geocoderUrl: GEOCODER });
    answerPostcodes({}, { status });
    expect(await find('ZZ1 1AA')).toBeNull();
    expect(await find('Quillbeck')).not.toBeNull();
  });

  it('refuses what is no question', async () => {
    const { tools, fenwold } = await openTowns();
    const { countyId } = fenwold;
    for (const wrong of [{ words: 'Ambry' }, { countyId, words: { $gt: '' } }, { countyId }]) {
      await expect(findPlace(tools, wrong)).rejects.toMatchObject({ code: 'invalidInput' });
    }
  });
});

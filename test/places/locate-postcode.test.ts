import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { fetchPosition } from '#server/places/geocoder.ts';
import { locatePostcode } from '#server/places/index.ts';
import { outsideServices } from '#test/support/outside-services.ts';
import { answerPostcodes, GEOCODER, openPlaces } from './support/open-places.ts';

const known = { 'ZZ1 1AA': { latitude: 53.1, longitude: -0.2 } };

describe('the service that knows postcodes', () => {
  it('is off unless it is set', async () => {
    const { tools } = await openPlaces();
    expect(await locatePostcode(tools, 'ZZ1 1AA')).toBe('off');
  });

  it('is asked once in an hour for one postcode, also for one that it does not know', async () => {
    const { tools, clock } = await openPlaces({ geocoderUrl: GEOCODER });
    const asked = answerPostcodes(known);
    const both = [locatePostcode(tools, 'zz11aa'), locatePostcode(tools, 'ZZ1 1AA')];
    expect(await Promise.all(both)).toEqual([known['ZZ1 1AA'], known['ZZ1 1AA']]);
    expect(await locatePostcode(tools, 'ZZ9 9ZZ')).toBeNull();
    expect(await locatePostcode(tools, 'ZZ9 9ZZ')).toBeNull();
    expect(asked).toHaveLength(2);
    clock.forward({ minutes: 61 });
    await locatePostcode(tools, 'ZZ1 1AA');
    expect(asked).toHaveLength(3);
  });

  it('is left alone for half a minute when it gave no answer, and asked again then', async () => {
    const { tools, clock, logged } = await openPlaces({ geocoderUrl: GEOCODER });
    const service: { status?: number } = { status: 503 };
    const asked = answerPostcodes(known, service);
    expect(await locatePostcode(tools, 'ZZ1 1AA')).toBe('away');
    expect(await locatePostcode(tools, 'ZZ1 1AB')).toBe('away');
    expect(asked).toHaveLength(1);
    delete service.status;
    clock.forward({ seconds: 31 });
    expect(await locatePostcode(tools, 'ZZ1 1AA')).toEqual(known['ZZ1 1AA']);
    expect(logged.join('')).toContain('status 503');
    expect(logged.join('')).not.toMatch(/ZZ1|1AA|county\.example/);
  });

  it('may know a postcode that lies nowhere', async () => {
    const { tools } = await openPlaces({ geocoderUrl: GEOCODER });
    answerPostcodes({ 'ZZ1 1AA': { latitude: null, longitude: null } });
    expect(await locatePostcode(tools, 'ZZ1 1AA')).toBeNull();
  });

  it('is not believed where it answers something else, leads elsewhere or takes too long', async () => {
    const address = `${GEOCODER}/postcodes/ZZ1`;
    const answers = [
      () => HttpResponse.json({ result: { latitude: '53', longitude: 0 } }),
      () => HttpResponse.json({ result: { latitude: 530, longitude: 0 } }),
      () => HttpResponse.json({ hello: 'you' }),
      () => HttpResponse.json(null),
      () => HttpResponse.text('<html>'),
      () => HttpResponse.error(),
      () => new HttpResponse(null, { status: 302, headers: { Location: 'https://a.example' } }),
    ];
    for (const answer of answers) {
      outsideServices.use(http.get(address, answer));
      expect(await fetchPosition(address)).toHaveProperty('because');
    }
    outsideServices.use(http.get(address, () => delay('infinite')));
    expect(await fetchPosition(address, 20)).toEqual({ because: 'too late' });
  });

  it('is not asked by many at one moment', async () => {
    const { tools } = await openPlaces({ geocoderUrl: GEOCODER });
    const asked = answerPostcodes({});
    const codes = Array.from({ length: 20 }, (_code, index) => `ZZ${index + 1} 1AA`);
    const answers = await Promise.all(codes.map((code) => locatePostcode(tools, code)));
    expect(asked).toHaveLength(8);
    expect(answers.filter((answer) => answer === 'away')).toHaveLength(12);
    // Nothing was wrong with it.
    expect(await locatePostcode(tools, 'ZZ1 1AB')).toBeNull();
  });
});

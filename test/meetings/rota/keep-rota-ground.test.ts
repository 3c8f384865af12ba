import { describe, expect, it } from 'vitest';

import { RotaBase, RotaGround } from '#server/meetings/rota/rota.model.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';
import { HALL, MILL, openRota } from './support/open-rota.ts';

describe('keeping what the rota is worked out from', () => {
  it('keeps bases for the county, and venues and days for the series', async () => {
    const { keep, read, setUp, marjoram, ambry, quillbeck, teasel } = await openRota();
    expect(await keep()).toEqual({ version: 1 });
    expect((await read()).ground).toMatchObject({
      version: 1,
      bases: [{ placeId: quillbeck }, { placeId: ambry }],
      venues: [
        { name: HALL, placeId: ambry },
        { name: MILL, placeId: quillbeck },
      ],
      weekdays: ['tuesday', 'wednesday'],
    });
    const { firstMeetingId } = await setUp({ audience: teasel, place: 'Elsewhere' });
    expect((await read(marjoram, firstMeetingId)).ground).toMatchObject({
      ...{ version: 0, bases: [{ placeId: ambry }] },
      venues: [{ name: 'Elsewhere', placeId: null }],
    });
  });

  it('undoes nothing that somebody else kept meanwhile', async () => {
    const { keep, read, ground, ambry, teasel, brackenford } = await openRota();
    await keep();
    await expect(keep({ weekdays: 'friday' })).rejects.toMatchObject({ code: 'conflict' });
    const { bases } = ground();
    expect(bases[0]).toMatchObject({ organisationId: teasel, baseWas: '' });
    // The form showed no base, and none was chosen: what somebody else said since stays.
    const untouched = [teasel, brackenford].map((organisationId) => ({
      ...{ organisationId, base: '', baseWas: '' },
    }));
    await keep({ version: '1', weekdays: 'friday', bases: untouched });
    const now = (await read()).ground;
    expect(now).toMatchObject({ version: 2, weekdays: ['friday'] });
    expect(now.bases[1]).toMatchObject({ organisationId: teasel, placeId: ambry });
    await keep({
      version: '2',
      bases: [{ organisationId: teasel, base: '', baseWas: ambry }],
    });
    expect((await read()).ground.bases[1]).toMatchObject({ placeId: null });
    expect(await RotaBase.countDocuments()).toBe(1);
  });

  it('of two at one moment keeps one whole', async () => {
    const { keep, read } = await openRota();
    const tried = await Promise.allSettled([
      keep({ weekdays: 'monday' }),
      keep({ weekdays: 'friday' }),
    ]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read()).ground).toMatchObject({ version: 1 });
  });

  const elsewhere = '0123456789abcdef01234567';
  it.each([
    ['placeId-0', { venues: [{ venue: 'The mill', placeId: '' }] }],
    ['venue-0', { venues: [{ venue: '', placeId: elsewhere }] }],
    ['placeId-0', { venues: [{ venue: 'The mill', placeId: elsewhere }] }],
    ['base-0', { bases: [{ organisationId: elsewhere, base: elsewhere, baseWas: '' }] }],
    ['weekdays', { weekdays: undefined }],
    ['version', { version: 'x' }],
  ])('asks for another %s when it is %j', async (field, changes) => {
    const { keep } = await openRota();
    expect(await refusalOf(keep(changes))).toEqual({ code: 'invalidInput', fields: [field] });
    expect(await RotaGround.countDocuments()).toBe(0);
  });

  it('takes no venue twice, no ninth, and no word that Guard holds back', async () => {
    const { keep, ambry } = await openRota();
    const venue = (name: string) => ({ venue: name, placeId: ambry });
    const twice = keep({ venues: [venue('The Hall'), venue('the  hall')] });
    expect(await refusalOf(twice)).toEqual({ code: 'invalidInput', fields: ['venue-1'] });
    const nine = Array.from({ length: 9 }, (_, number) => venue(`Hall ${number}`));
    expect((await refusalOf(keep({ venues: nine }))).fields).toEqual(['venues']);
    const told = keep({ venues: [venue('NHS no 999 000 1006')] });
    expect(await refusalOf(told)).toEqual({ code: 'guardRefused', fields: ['venue-0'] });
  });

  it('keeps no base of an organisation of another county', async () => {
    const { keep, farBank, ambry } = await openRota();
    await keep({ bases: [{ organisationId: farBank, base: ambry, baseWas: '' }] });
    expect(await RotaBase.countDocuments()).toBe(0);
  });

  it('is for coordinators of the county; for those who see no meetings it is not there', async () => {
    const { keep, hazel, teazle, barnaby, alder, strangeCoordinator } = await openRota();
    for (const one of [hazel, teazle]) {
      await expect(keep({}, one)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const one of [barnaby, alder, strangeCoordinator]) {
      await expect(keep({}, one)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await RotaGround.countDocuments()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';

import { addActivity, getActivity, listActivities } from '#server/activities/index.ts';
import { Activity } from '#server/activities/activity.model.ts';
import { InvalidInputError } from '#server/lib/errors.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

/** The fields that have a sentence. */
async function fieldsRefused(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidInputError)) throw new Error('The form was not refused.');
  return Object.keys(error.fields);
}

describe('adding an activity', () => {
  it('an activity provider adds one for the own organisation, and colleagues find it', async () => {
    const board = await openBoard();
    const activityId = await addAllotment(board);
    const { activity } = await getActivity(board.tools, board.hazel, { activityId });
    expect(activity).toMatchObject({
      name: 'Loosestrife allotment mornings',
      organisation: { id: board.loosestrife, name: 'Loosestrife Growers' },
      whatMatters: ['company', 'outdoors'],
      days: ['tue', 'thu'],
      partOfDay: ['morning'],
      cost: { isFree: true, words: '' },
      meetsAtDoor: true,
      room: { state: 'notKnown' },
      version: 1,
    });
  });

  it('whoever adds it vouches for what it says, each field by itself', async () => {
    const board = await openBoard();
    const activityId = await addAllotment(board, { phone: '' });
    const { activity } = await getActivity(board.tools, board.hazel, { activityId });
    const check = { at: board.clock.now().toISOString(), by: 'Barnaby Trellis', how: 'provider' };
    expect(activity.checks).toEqual({ times: check, place: check, cost: check, phone: null });
    const form = allotment(board.shed);
    const added = await addActivity(board.tools, board.marjoram, form);
    const shed = await getActivity(board.tools, board.hazel, { activityId: added.activityId });
    expect(shed.activity.checks.phone).toMatchObject({ by: 'Marjoram Stile', how: 'wrote' });
  });

  it('is for an organisation of the own: another and an unknown one are refused alike', async () => {
    const { tools, barnaby, shed, farBank, teasel, marjoram, loosestrife } = await openBoard();
    for (const organisationId of [shed, farBank, teasel, '0'.repeat(24), 'x', { $ne: '' }]) {
      const refused = addActivity(tools, barnaby, allotment(shed, { organisationId }));
      expect(await fieldsRefused(refused)).toEqual(['organisationId']);
    }
    for (const organisationId of [farBank, teasel]) {
      const refused = addActivity(tools, marjoram, allotment(organisationId));
      expect(await fieldsRefused(refused)).toEqual(['organisationId']);
    }
    expect(await Activity.countDocuments()).toBe(0);
    for (const organisationId of [shed, loosestrife]) {
      await addActivity(tools, marjoram, allotment(organisationId));
    }
    expect(await Activity.countDocuments()).toBe(2);
  });

  it('is not for link workers, supervisors, administrators and other counties', async () => {
    const { tools, hazel, teazle, alder, stranger, loosestrife, strangeCoordinator } =
      await openBoard();
    for (const outsider of [hazel, teazle, alder, stranger]) {
      await expect(addActivity(tools, outsider, allotment(loosestrife))).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    await expect(
      addActivity(tools, strangeCoordinator, allotment(loosestrife)),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await Activity.countDocuments()).toBe(0);
  });

  it('the same form sent twice, or by two tabs at once, is saved once', async () => {
    const { tools, barnaby, loosestrife, announced } = await openBoard();
    const form = allotment(loosestrife);
    const [one, other] = await Promise.all([
      addActivity(tools, barnaby, form),
      addActivity(tools, barnaby, form),
    ]);
    const third = await addActivity(tools, barnaby, form);
    expect(new Set([one, other, third].map(({ activityId }) => activityId)).size).toBe(1);
    expect(await Activity.countDocuments()).toBe(1);
    expect(announced).toHaveLength(1);
    await expect(
      addActivity(tools, barnaby, { ...form, name: 'Something else' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is announced to colleagues and its own providers, and to nobody else', async () => {
    const board = await openBoard();
    const activityId = await addAllotment(board);
    const { announced, marjoram, hazel, teazle, alder, barnaby } = board;
    expect(announced).toMatchObject([{ event: 'activity.added', view: { activityId } }]);
    expect([...(announced[0]?.audience ?? [])].sort()).toEqual(
      [marjoram, hazel, teazle, alder, barnaby].map(({ personId }) => personId).sort(),
    );
  });

  it('says at each field what is missing', async () => {
    const { tools, barnaby, loosestrife } = await openBoard();
    const add = (overrides: Record<string, unknown>) =>
      fieldsRefused(addActivity(tools, barnaby, allotment(loosestrife, overrides)));
    expect(await add({ name: ' ', whatMatters: '', joinRoute: undefined })).toEqual([
      'name',
      'whatMatters',
      'joinRoute',
    ]);
    expect(await add({ placeWords: '', town: '' })).toEqual(['placeWords', 'town']);
    expect(await add({ isFree: '', costWords: '' })).toEqual(['costWords']);
    expect(await add({ joinRoute: 'selfBook', phone: '', email: '' })).toEqual(['phone']);
    expect(await add({ phone: 'ask' })).toEqual(['phone']);
    expect(await add({ email: 'growers' })).toEqual(['email']);
    expect(await add({ name: 'x'.repeat(81) })).toEqual(['name']);
    expect(await add({ clientId: { $gt: '' } })).toEqual(['clientId']);
    expect(await add({ days: ['mon', 'someday'] })).toEqual(['days']);
    expect(await add({ name: ['a', 'b'] })).toEqual(['name']);
  });

  it('by phone it needs no place', async () => {
    const board = await openBoard();
    const form = { attendanceMode: ['phone'], placeWords: '', town: '' };
    const activityId = await addAllotment(board, form);
    const { activity } = await getActivity(board.tools, board.hazel, { activityId });
    expect(activity.checks.place).toBeNull();
    const { facets } = await listActivities(board.tools, board.hazel);
    expect(facets.town).toEqual({});
  });

  it('lets addresses and phones of venues pass, and stops an NHS number', async () => {
    const board = await openBoard();
    const form = { description: 'Old Mill, 4 High Street, ZZ1 1AA. Ring 01632 960123.' };
    await addAllotment(board, form);
    const held = addAllotment(board, { firstVisit: 'NHS no 999 000 1006' });
    await expect(held).rejects.toMatchObject({ code: 'guardRefused' });
    await expect(held).rejects.toHaveProperty('fields.firstVisit');
    expect(await Activity.countDocuments()).toBe(1);
    expect(JSON.stringify(board.logged)).toContain('nhsNumber');
    expect(JSON.stringify(board.logged)).not.toMatch(/999 ?000 ?1006/);
  });

  it('what Guard only asks about passes after one press', async () => {
    const board = await openBoard();
    const form = { description: 'Born 12 March 1950? The group is for you.' };
    await expect(addAllotment(board, form)).rejects.toHaveProperty('fields.checked');
    await addAllotment(board, { ...form, checked: 'yes' });
    expect(await Activity.countDocuments()).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';

import {
  closeOrganisation,
  mergeOrganisations,
  renameOrganisation,
  reopenOrganisation,
} from '#server/accounts/index.ts';
import {
  followMemberships,
  getActivity,
  listActivities,
  listOpenActivities,
  listOwnActivities,
  withdrawActivity,
} from '#server/activities/index.ts';
import type { Tools } from '#server/lib/tools.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

async function openFollowedBoard() {
  const board = await openBoard();
  const tools: Tools = {
    ...board.tools,
    membershipFollowers: [(change, session) => followMemberships(board.tools, change, session)],
  };
  return { ...board, tools };
}

describe('when an organisation changes', () => {
  it('its new name stands on its activities, and a search finds it', async () => {
    const board = await openFollowedBoard();
    const { tools, marjoram, hazel, loosestrife: organisationId } = board;
    await addAllotment(board);
    await renameOrganisation(tools, marjoram, { organisationId, name: 'Willowherb Gardeners' });
    const { activities } = await listActivities(tools, hazel, { words: 'willowherb' });
    expect(activities.map(({ organisation }) => organisation.name)).toEqual([
      'Willowherb Gardeners',
    ]);
  });

  it('is found by its new name in the open data too, and no more by the old one', async () => {
    const board = await openFollowedBoard();
    const { tools, marjoram, loosestrife: organisationId } = board;
    await addAllotment(board, { name: 'Digging mornings' });
    await renameOrganisation(tools, marjoram, { organisationId, name: 'Willowherb Gardeners' });
    const total = async (words: string) =>
      (await listOpenActivities(tools, { words, page: 1, perPage: 5 })).total;
    expect(await total('gardeners digging')).toBe(1);
    expect(await total('loosestrife')).toBe(0);
  });

  it('closes, its activities leave the board and those of others stay', async () => {
    const board = await openFollowedBoard();
    const { tools, alder, hazel, barnaby, loosestrife, shed, announced } = board;
    const activityId = await addAllotment(board);
    await closeOrganisation(tools, alder, { organisationId: shed });
    expect((await listActivities(tools, hazel)).total).toBe(1);
    announced.length = 0;
    await closeOrganisation(tools, alder, { organisationId: loosestrife });
    // Whoever looks at the board sees them go.
    const told = announced.find(({ event }) => event === 'activity.changed');
    expect(told).toMatchObject({ view: { activityId } });
    expect(told?.audience).toContain(hazel.personId);
    expect((await listOpenActivities(tools, { page: 1, perPage: 5 })).total).toBe(0);
    expect((await listActivities(tools, hazel)).total).toBe(0);
    expect(await listOwnActivities(tools, barnaby)).toEqual([]);
  });

  it('is opened again, what it had on the board comes back, and what was taken off before does not', async () => {
    const board = await openFollowedBoard();
    const { tools, alder, hazel, marjoram, loosestrife: organisationId, announced } = board;
    const activityId = await addAllotment(board);
    const before = await addAllotment(board, { name: 'Long gone', clientId: 'a-form-of-before' });
    await withdrawActivity(tools, marjoram, { activityId: before });
    await closeOrganisation(tools, alder, { organisationId });
    announced.length = 0;
    await reopenOrganisation(tools, alder, { organisationId });
    expect((await listActivities(tools, hazel)).activities.map(({ id }) => id)).toEqual([
      activityId,
    ]);
    expect(announced.map(({ event }) => event)).toContain('activity.changed');
    expect((await listOpenActivities(tools, { page: 1, perPage: 5 })).total).toBe(1);
  });

  it('is merged, its activities are those of the other, and both are told', async () => {
    const board = await openFollowedBoard();
    const { tools, alder, hazel, oakley, loosestrife, shed, announced } = board;
    const activityId = await addAllotment(board, { name: 'Digging' });
    announced.length = 0;
    await mergeOrganisations(tools, alder, { organisationId: loosestrife, intoId: shed });
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.organisation).toEqual({ id: shed, name: "Quillbeck Men's Shed" });
    expect((await listOwnActivities(tools, oakley)).map(({ id }) => id)).toEqual([activityId]);
    expect((await listActivities(tools, hazel, { words: 'quillbeck' })).total).toBe(1);
    const total = async (words: string) =>
      (await listOpenActivities(tools, { words, page: 1, perPage: 5 })).total;
    expect([await total('quillbeck'), await total('loosestrife')]).toEqual([1, 0]);
    expect(announced.filter(({ event }) => event === 'activity.changed')).toHaveLength(2);
  });
});

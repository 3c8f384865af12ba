import { describe, expect, it } from 'vitest';

import { closeOrganisation, renameOrganisation } from '#server/accounts/index.ts';
import {
  followMemberships,
  listActivities,
  listOpenActivities,
  listOwnActivities,
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
});

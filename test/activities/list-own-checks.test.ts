import { describe, expect, it } from 'vitest';

import { closeOrganisation, leaveCounty, pauseSeat } from '#server/accounts/index.ts';
import { hashPassword } from '#server/accounts/passwords.ts';
import { Person } from '#server/accounts/person.model.ts';
import {
  followMemberships,
  getActivity,
  listForStart,
  listOwnChecks,
  listToShareOut,
  withdrawActivity,
} from '#server/activities/index.ts';
import type { Tools } from '#server/lib/tools.ts';
import { openStaleBoard } from './support/stale-board.ts';

async function openShared() {
  const board = await openStaleBoard();
  await board.offer(board.hazel, board.teazle);
  await board.share([board.hazel]);
  const tools: Tools = {
    ...board.tools,
    membershipFollowers: [(change, session) => followMemberships(board.tools, change, session)],
  };
  board.announced.length = 0;
  return { ...board, tools };
}

describe('what somebody is asked to check', () => {
  it('stands on their own list and on their start page, and on nobody else’s', async () => {
    const { tools, hazel, teazle, marjoram, barnaby, stranger } = await openShared();
    expect((await listOwnChecks(tools, hazel)).asked).toHaveLength(3);
    expect((await listForStart(tools, hazel)).toCheck.map(({ dueOn }) => dueOn)).toEqual([
      ...['2026-10-16', '2026-10-16', '2026-10-16'],
    ]);
    for (const other of [teazle, marjoram, stranger]) {
      expect((await listOwnChecks(tools, other)).asked).toEqual([]);
      expect((await listForStart(tools, other)).toCheck).toEqual([]);
    }
    await expect(listOwnChecks(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is asked no more when the day is over', async () => {
    const { tools, clock, hazel, ids } = await openShared();
    clock.moveTo('2026-10-17T06:00:00Z');
    expect((await listOwnChecks(tools, hazel)).asked).toEqual([]);
    expect((await listForStart(tools, hazel)).toCheck).toEqual([]);
    expect((await getActivity(tools, hazel, { activityId: ids[0] })).asked).toBeNull();
  });

  it('goes with an activity that is taken off, and with its organisation', async () => {
    const { tools, hazel, alder, marjoram, loosestrife, ids } = await openShared();
    await withdrawActivity(tools, marjoram, { activityId: ids[0] });
    expect((await listOwnChecks(tools, hazel)).asked).toHaveLength(2);
    await closeOrganisation(tools, alder, { organisationId: loosestrife });
    expect((await listOwnChecks(tools, hazel)).asked).toEqual([]);
  });

  it.each(['goes away for a while', 'leaves'])(
    'goes back when the one asked %s, and so does the offer',
    async (what) => {
      const { tools, hazel, marjoram, announced } = await openShared();
      if (what === 'leaves') {
        const passwordHash = await hashPassword('quiet hedges by the river');
        await Person.updateOne({ _id: hazel.personId }, { passwordHash });
        await leaveCounty(tools, hazel, {
          ...{ currentPassword: 'quiet hedges by the river', name: 'keep' },
        });
      } else await pauseSeat(tools, hazel, {});
      const { waiting, volunteers } = await listToShareOut(tools, marjoram);
      expect(waiting).toBe(3);
      expect(volunteers.map(({ name }) => name)).toEqual(['Dr Teazle Hurdle']);
      expect(announced.map(({ event }) => event)).toContain('checks.changed');
    },
  );
});

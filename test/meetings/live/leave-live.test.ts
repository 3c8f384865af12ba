import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import { followMemberships } from '#server/meetings/index.ts';
import { openMeeting, openPage } from './support/open-meeting.ts';

describe('somebody whose role ends', () => {
  const changes = [
    { kind: 'membership', added: [], ended: [{ role: 'linkWorker', organisationId: null }] },
    { kind: 'seat', state: 'paused' },
  ] as const;

  it.each(changes)('hears no more of a meeting that they have open (%o)', async (change) => {
    const world = await openMeeting();
    const { tools, announced, hazel, rowan, see, arrive } = world;
    for (const tab of ['one-tab', 'other-tab']) await arrive(rowan, tab);
    await arrive(hazel);
    const { countyId, personId } = rowan;
    announced.length = 0;
    const follow = await inTransaction((session) =>
      followMemberships(tools, { ...{ countyId, personId }, ...change }, session),
    );
    expect((await see(hazel)).here).toHaveLength(2);
    await follow?.();
    expect((await see(hazel)).here.map(({ id }) => id)).toEqual([hazel.personId]);
    const page = await openPage(world, hazel);
    page.write('Said without him');
    await page.send();
    const heard = announced.filter(({ audience }) => audience.includes(personId));
    expect(heard).toEqual([]);
  });

  it('is not let in by a page that asked before', async () => {
    const { tools, rowan, hazel, see, arrive, meetingId } = await openMeeting();
    const { countyId, personId } = rowan;
    const ended = [{ role: 'linkWorker', organisationId: null }];
    const change = { kind: 'membership', countyId, personId, added: [], ended } as const;
    const follow = await inTransaction((session) => followMemberships(tools, change, session));
    const asked = arrive({ ...rowan, roles: [] }).catch((error: unknown) => error);
    await follow?.();
    expect(await asked).toMatchObject({ code: 'notFound' });
    expect([(await see(hazel)).here, meetingId]).toEqual([[], meetingId]);
  });
});

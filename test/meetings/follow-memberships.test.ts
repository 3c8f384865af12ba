import { describe, expect, it } from 'vitest';

import { closeAccount } from '#server/accounts/close-account.ts';
import { closeOrganisation } from '#server/accounts/close-organisation.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import type { Tools } from '#server/lib/tools.ts';
import {
  createSeries,
  followMemberships,
  getMeeting,
  listMeetings,
  replyToMeeting,
} from '#server/meetings/index.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

async function openFollowedFenwold() {
  const county = await openFenwold();
  const tools: Tools = {
    ...county.tools,
    membershipFollowers: [(change, session) => followMemberships(tools, change, session)],
  };
  return { ...county, tools };
}

describe('when people leave', () => {
  it('a person who left is counted for no date to come, and stays counted for those past', async () => {
    const { tools, clock, announced, marjoram, hazel, rowan, alder } = await openFollowedFenwold();
    await createSeries(tools, marjoram, yearOfMeetings({ times: 2 }));
    const [first, second] = (await listMeetings(tools, hazel)).meetings;
    if (!first || !second) throw new Error('There are two dates.');
    for (const { id: meetingId } of [first, second]) {
      await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
      await replyToMeeting(tools, rowan, { meetingId, answer: 'going' });
    }
    clock.moveTo('2026-10-20T08:00:00.000Z');
    announced.length = 0;
    await closeAccount(tools, alder, { personId: hazel.personId });
    const { counts: left } = await getMeeting(tools, marjoram, { meetingId: second.id });
    expect(left).toEqual({ going: 1, phone: 0, no: 0, version: 3 });
    const { counts } = await getMeeting(tools, marjoram, { meetingId: first.id });
    expect(counts.going).toBe(2);

    const told = announced.filter(({ event }) => event === 'meeting.answered');
    expect(told).toMatchObject([{ view: { meetingId: second.id, counts: { going: 1 } } }]);
    expect(told[0]?.audience).toContain(rowan.personId);
    expect(told[0]?.audience).not.toContain(hazel.personId);
  });

  it('the meetings of an organisation that has closed are there for nobody, those of the county for all others', async () => {
    const { tools, fenwold, marjoram, hazel, teazle, alder, teasel, brackenford } =
      await openFollowedFenwold();
    const county = await createSeries(tools, marjoram, yearOfMeetings());
    const theirs = await createSeries(tools, marjoram, yearOfMeetings({ audience: teasel }));
    const both = await fenwold.addPerson(
      'Linnet Rail',
      ['linkWorker', teasel],
      ['linkWorker', brackenford],
    );
    for (const { firstMeetingId: meetingId } of [county, theirs]) {
      for (const person of [hazel, teazle, both]) {
        await replyToMeeting(tools, person, { meetingId, answer: 'going' });
      }
    }
    await closeOrganisation(tools, alder, { organisationId: teasel });
    const view = await getMeeting(tools, marjoram, { meetingId: county.firstMeetingId });
    expect(view.counts.going).toBe(1);
    await expect(
      getMeeting(tools, marjoram, { meetingId: theirs.firstMeetingId }),
    ).rejects.toMatchObject({ code: 'notFound' });
    const { meetings } = await listMeetings(tools, marjoram);
    expect(meetings.every(({ organisations }) => organisations.length === 0)).toBe(true);
    expect(meetings).toHaveLength(12);
  });

  it('a person who comes back answers anew', async () => {
    const { tools, marjoram, hazel, alder, fenwold, brackenford } = await openFollowedFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    await closeAccount(tools, alder, { personId: hazel.personId });
    expect((await getMeeting(tools, marjoram, { meetingId })).counts.going).toBe(0);
    await fenwold.giveRole(hazel.personId, ['linkWorker', brackenford]);
    expect((await getMeeting(tools, hazel, { meetingId })).myAnswer).toBeNull();
    const { counts } = await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    expect(counts).toEqual({ going: 1, phone: 0, no: 0, version: 3 });
  });

  it('a new role withdraws nothing', async () => {
    const { tools, hazel, marjoram } = await openFollowedFenwold();
    const { countyId, personId } = hazel;
    await createSeries(tools, marjoram, yearOfMeetings());
    const role = { role: 'coordinator', organisationId: null };
    const change = { kind: 'membership', countyId, personId, added: [role], ended: [] } as const;
    const ended = { ...change, added: [], ended: [role] };
    await inTransaction(async (session) => {
      expect(await followMemberships(tools, change, session)).toBeUndefined();
      expect(await followMemberships(tools, ended, session)).toBeTypeOf('function');
    });
  });
});

import { describe, expect, it } from 'vitest';

import { closeAccount } from '#server/accounts/index.ts';
import { markDueReminders, replyToMeeting } from '#server/meetings/index.ts';
import { makeReminderSource } from '#server/meetings/reminders/make-reminder-source.ts';
import { openReminded } from './support/open-reminded.ts';

/** The reminder of 14 October is due. */
async function openDue(overrides: Record<string, unknown> = {}) {
  const world = await openReminded(overrides);
  const { tools, clock, meetingId, marjoram } = world;
  const source = makeReminderSource(tools);
  clock.moveTo('2026-10-13T07:30:00Z');
  await markDueReminders(tools);
  const asked = { kind: 'meetingNears' as const, subjectId: meetingId, thingId: meetingId };
  return {
    ...{ ...world, source },
    peopleTold: async () => {
      const untold = await source.listUntold(10);
      return untold.flatMap(({ concerns }) => concerns.map(({ personId }) => personId)).sort();
    },
    stands: async ({ personId }: { personId: string }) => {
      const [standing] = await source.findStanding(marjoram.countyId, [{ ...asked, personId }]);
      return standing;
    },
  };
}

const idsOf = (...people: { personId: string }[]) => people.map(({ personId }) => personId).sort();

describe('who is reminded of a meeting', () => {
  it('are those who come, in the room and on the phone, once', async () => {
    const { source, peopleTold, hazel, teazle, rowan, stands, meetingId } = await openDue();
    expect(await peopleTold()).toEqual(idsOf(hazel, teazle));
    const told = await source.listUntold(10);
    expect(told[0]?.concerns[0]).toMatchObject({
      ...{ mark: 0, subjectId: meetingId, at: new Date('2026-10-13T07:30:00Z') },
    });
    await source.markTold(told);
    expect(await source.listUntold(10)).toEqual([]);
    expect(await stands(hazel)).toEqual({
      ...{ path: `/meetings/${meetingId}`, where: 'Practice meeting', isSeen: false },
      when: new Date('2026-10-14T09:00:00Z'),
    });
    expect(await stands(rowan)).toBeNull();
  });

  it('are not those who wait for a place', async () => {
    const { tools, peopleTold, marjoram, hazel, teazle, rowan, meetingId, stands } = await openDue({
      capacity: '2',
    });
    await replyToMeeting(tools, rowan, { meetingId, answer: 'going' });
    await replyToMeeting(tools, teazle, { meetingId, answer: 'going' });
    expect(await peopleTold()).toEqual(idsOf(hazel, rowan));
    expect(await stands(teazle)).toBeNull();
    await replyToMeeting(tools, hazel, { meetingId, answer: 'no' });
    expect(await peopleTold()).toEqual(idsOf(rowan, teazle));
    expect(await stands(marjoram)).toBeNull();
  });

  it('CO4: is nobody where it was cancelled, and nobody before a new day where it was moved', async () => {
    const { peopleTold, cancel, hazel, stands } = await openDue();
    await cancel();
    expect(await peopleTold()).toEqual([]);
    expect(await stands(hazel)).toBeNull();

    const other = await openDue();
    await other.move('2026-10-21');
    expect(await other.peopleTold()).toEqual([]);
    const { tools, meetingId, clock } = other;
    await replyToMeeting(tools, other.hazel, { meetingId, answer: 'going' });
    expect(await other.stands(other.hazel)).toBeNull();
    clock.moveTo('2026-10-20T07:30:00Z');
    await markDueReminders(tools);
    expect(await other.peopleTold()).toEqual(idsOf(other.hazel));
    const untold = await other.source.listUntold(10);
    expect(untold.flatMap(({ concerns }) => concerns)).toMatchObject([{ mark: 1 }]);
  });

  it('is nobody once it has begun, or who has left', async () => {
    const { tools, alder, clock, hazel, teazle, stands } = await openDue();
    expect(await stands(hazel)).not.toBeNull();
    expect(await stands(teazle)).not.toBeNull();
    await closeAccount(tools, alder, { personId: teazle.personId });
    expect(await stands(teazle)).toBeNull();
    clock.moveTo('2026-10-14T09:00:00Z');
    expect(await stands(hazel)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';

import { closeAccount } from '#server/accounts/index.ts';
import {
  cancelMeeting,
  changeMeeting,
  createSeries,
  followMemberships,
  getMeeting,
  holdAfterAll,
  replyToMeeting,
} from '#server/meetings/index.ts';
import { makeMeetingSource } from '#server/meetings/make-meeting-source.ts';
import { changeForm } from './support/change-form.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

/** October, to which Hazel comes and Rowan does not. */
async function openOctober() {
  const world = await openFenwold();
  const { tools, marjoram, hazel, rowan } = world;
  const followed = { ...tools, membershipFollowers: [followMemberships.bind(null, tools)] };
  const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
  await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
  await replyToMeeting(tools, rowan, { meetingId, answer: 'no' });
  const source = makeMeetingSource();
  const look = () => getMeeting(tools, hazel, { meetingId });
  return {
    ...{ ...world, tools: followed, meetingId, source, look },
    move: async (day: string) => changeMeeting(tools, marjoram, changeForm(await look(), { day })),
    cancel: async () =>
      cancelMeeting(tools, marjoram, {
        ...{ meetingId, scope: 'this', sequence: (await look()).sequence },
      }),
    stands: ({ personId }: { personId: string }, kind: 'meetingAsks' | 'meetingCancelled') =>
      source.findStanding(marjoram.countyId, [
        { personId, kind, subjectId: meetingId, thingId: meetingId },
      ]),
  };
}

const concernsIn = (
  untold: readonly { concerns: readonly { kind: string; personId: string }[] }[],
) =>
  untold.flatMap(({ concerns }) => concerns.map(({ kind, personId }) => [kind, personId])).sort();

describe('what a change of a meeting has to say', () => {
  it('asks all again who had answered, once, until they have', async () => {
    const { source, tools, hazel, rowan, marjoram, meetingId, move, stands } = await openOctober();
    expect(await source.listUntold(10)).toEqual([]);
    await move('2026-10-15');
    const untold = await source.listUntold(10);
    expect(concernsIn(untold)).toEqual(
      [hazel, rowan].map(({ personId }) => ['meetingAsks', personId]).sort(),
    );
    expect(untold[0]?.concerns[0]).toMatchObject({ mark: 1, subjectId: meetingId });
    await source.markTold(untold);
    expect(await source.listUntold(10)).toEqual([]);
    const open = { path: `/meetings/${meetingId}`, where: 'Practice meeting', isSeen: false };
    expect(await stands(hazel, 'meetingAsks')).toEqual([open]);
    expect(await stands(marjoram, 'meetingAsks')).toEqual([null]);
    await replyToMeeting(tools, hazel, { meetingId, answer: 'phone' });
    expect(await stands(hazel, 'meetingAsks')).toEqual([{ ...open, isSeen: true }]);
  });

  it('tells those who were coming that it is cancelled, and that it is held after all', async () => {
    const { source, tools, marjoram, hazel, rowan, meetingId, cancel, stands } =
      await openOctober();
    await cancel();
    const untold = await source.listUntold(10);
    expect(concernsIn(untold)).toEqual([['meetingCancelled', hazel.personId]]);
    expect(await stands(hazel, 'meetingCancelled')).toMatchObject([{ isSeen: false }]);
    await holdAfterAll(tools, marjoram, { meetingId, sequence: 1 });
    // A telling that was under way meanwhile wipes nothing of the new one.
    await source.markTold(untold);
    expect(concernsIn(await source.listUntold(10))).toEqual(
      [hazel, rowan].map(({ personId }) => ['meetingAsks', personId]).sort(),
    );
    expect(await stands(hazel, 'meetingCancelled')).toEqual([null]);
    expect(await stands(hazel, 'meetingAsks')).toMatchObject([{ isSeen: false }]);
  });

  it('asks nobody again for another place, and does not tell who may come no more', async () => {
    const { source, tools, alder, marjoram, hazel, look, move, stands } = await openOctober();
    await changeMeeting(tools, marjoram, changeForm(await look(), { place: 'The mill' }));
    expect(await source.listUntold(10)).toEqual([]);
    await move('2026-10-15');
    await closeAccount(tools, alder, { personId: hazel.personId });
    expect(concernsIn(await source.listUntold(10))).toHaveLength(1);
    expect(await stands(hazel, 'meetingAsks')).toEqual([null]);
  });
});

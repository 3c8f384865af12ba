import { describe, expect, it } from 'vitest';

import { Membership } from '#server/accounts/membership.model.ts';
import { createSeries, writeCommitment } from '#server/meetings/index.ts';
import { commitmentLimits } from '#server/meetings/commitments/contract.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { notThere, openHeld } from '../support/open-held.ts';

describe('getCommitments', () => {
  it('asks how it went from a week before the next date, and not earlier', async () => {
    const { tools, clock, hazel, october, november, commitments } = await openHeld();
    await writeCommitment(tools, hazel, { meetingId: october, words: 'Ask first' });
    clock.moveTo('2026-11-04T09:59:00.000Z');
    expect((await commitments(hazel, november)).asked).toEqual([]);
    clock.moveTo('2026-11-04T10:00:00.000Z');
    const { asked } = await commitments(hazel, november);
    expect(asked).toMatchObject([
      { words: 'Ask first', writtenAt: '2026-10-14T09:00:00.000Z', isAnswered: false },
    ]);
    clock.moveTo('2026-11-11T11:00:00.000Z');
    await writeCommitment(tools, hazel, { meetingId: november, words: 'Go along once' });
    const during = await commitments(hazel, november);
    expect(during).toMatchObject({
      asked: [{ words: 'Ask first' }],
      mine: { words: 'Go along once' },
    });
    // Long over: what was written there stays, nothing is asked.
    clock.moveTo('2027-02-01T12:00:00.000Z');
    expect(await commitments(hazel, november)).toMatchObject({ asked: [], mayWrite: false });
  });

  it('shows at most so many that were shared, and says of how many more', async () => {
    const { tools, fenwold, teasel, hazel, october: meetingId, commitments } = await openHeld();
    const { sharedShown } = commitmentLimits;
    const people = await Promise.all(
      Array.from({ length: sharedShown + 2 }, (_, at) =>
        fenwold.addPerson(`Person ${at}`, ['linkWorker', teasel]),
      ),
    );
    await Promise.all(
      people.map((actor) =>
        writeCommitment(tools, actor, { meetingId, words: 'Ask first', isShared: 'yes' }),
      ),
    );
    const { shared, more } = await commitments(hazel);
    expect([shared.length, more]).toEqual([sharedShown, 2]);
  });

  it('what somebody shared who may come no more is shown to nobody', async () => {
    const { tools, clock, fenwold, marjoram, hazel, ...world } = await openHeld();
    const { teasel, brackenford, commitments } = world;
    const linnet = await fenwold.addPerson('Linnet Rail', ['linkWorker', teasel]);
    const { firstMeetingId: meetingId } = await createSeries(
      ...([tools, marjoram] as const),
      yearOfMeetings({ audience: teasel, startsOn: '2026-11-01' }),
    );
    clock.moveTo('2026-11-11T12:00:00.000Z');
    await writeCommitment(tools, linnet, { meetingId, words: 'Ask first', isShared: 'yes' });
    expect((await commitments(hazel, meetingId)).shared).toHaveLength(1);
    // To another organisation of the same county.
    await Membership.updateOne(
      { personId: linnet.personId },
      { $set: { organisationId: brackenford } },
    );
    expect(await commitments(hazel, meetingId)).toMatchObject({ shared: [], more: 0 });
  });

  it('of a meeting that one may not see there is nothing', async () => {
    const { tools, clock, marjoram, rowan, barnaby, stranger, teasel, commitments } =
      await openHeld();
    const { firstMeetingId } = await createSeries(
      ...([tools, marjoram] as const),
      yearOfMeetings({ audience: teasel, startsOn: '2026-11-01' }),
    );
    clock.moveTo('2026-11-11T12:00:00.000Z');
    for (const actor of [rowan, barnaby, stranger]) {
      await expect(commitments(actor, firstMeetingId)).rejects.toMatchObject(notThere);
    }
  });
});

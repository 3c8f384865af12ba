import { describe, expect, it } from 'vitest';

import { shareCommitment, writeCommitment } from '#server/meetings/index.ts';
import { notThere, openHeld } from '../support/open-held.ts';

describe('shareCommitment', () => {
  it('shows one’s own line to those who may see the meeting, and takes it back at any time', async () => {
    const { tools, clock, hazel, rowan, october: meetingId, commitments } = await openHeld();
    await writeCommitment(tools, hazel, { meetingId, words: 'Ask first' });
    const share = (choice: string) => shareCommitment(tools, hazel, { meetingId, share: choice });
    await share('yes');
    expect((await commitments(rowan)).shared).toHaveLength(1);
    clock.moveTo('2027-03-01T12:00:00.000Z');
    await share('no');
    expect((await commitments(rowan)).shared).toEqual([]);
    expect((await commitments(hazel)).mine).toMatchObject({ words: 'Ask first', isShared: false });
  });

  it('nobody shares what is another’s, or not there', async () => {
    const { tools, hazel, rowan, marjoram, october: meetingId, commitments } = await openHeld();
    await writeCommitment(tools, hazel, { meetingId, words: 'Ask first' });
    for (const actor of [rowan, marjoram]) {
      const shared = shareCommitment(tools, actor, { meetingId, share: 'yes' });
      await expect(shared).rejects.toMatchObject(notThere);
    }
    expect((await commitments(rowan)).shared).toEqual([]);
  });

  it('what somebody shared who has left is shown to nobody, also when they are back', async () => {
    const { tools, fenwold, teasel, hazel, rowan, ...world } = await openHeld();
    const { october: meetingId, commitments, leave } = world;
    await writeCommitment(tools, hazel, { meetingId, words: 'Ask first', isShared: 'yes' });
    await leave(hazel);
    expect(await commitments(rowan)).toMatchObject({ shared: [], more: 0 });
    await fenwold.giveRole(hazel.personId, ['linkWorker', teasel]);
    expect(await commitments(rowan)).toMatchObject({ shared: [], more: 0 });
    expect((await commitments(hazel)).mine).toMatchObject({ words: 'Ask first', isShared: false });
  });
});

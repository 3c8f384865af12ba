import { describe, expect, it } from 'vitest';

import { dropCommitment, writeCommitment } from '#server/meetings/index.ts';
import { Commitment } from '#server/meetings/commitments/commitment.model.ts';
import { notThere, openHeld } from '../support/open-held.ts';

describe('dropCommitment', () => {
  it('deletes one’s own for good, and nobody else’s', async () => {
    const { tools, hazel, rowan, stranger, october: meetingId, commitments } = await openHeld();
    for (const actor of [hazel, rowan]) {
      await writeCommitment(tools, actor, { meetingId, words: 'Ask first', isShared: 'yes' });
    }
    await dropCommitment(tools, hazel, { meetingId });
    await dropCommitment(tools, hazel, { meetingId });
    expect(await Commitment.countDocuments({ personId: hazel.personId })).toBe(0);
    expect((await commitments(hazel)).shared).toMatchObject([{ name: 'Rowan Brackett' }]);
    const dropped = dropCommitment(tools, stranger, { meetingId });
    await expect(dropped).rejects.toMatchObject(notThere);
  });
});

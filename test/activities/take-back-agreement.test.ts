import { describe, expect, it } from 'vitest';

import { agreeWithNote, takeBackAgreement } from '#server/activities/index.ts';
import { openNotes } from './support/open-notes.ts';

describe('taking "I agree" back', () => {
  it('takes my name away and leaves those of others, and tells of it once', async () => {
    const { tools, hazel, rowan, teazle, announced, activityId, write, read } = await openNotes();
    const noteId = await write(hazel);
    const ids = { activityId, noteId };
    await agreeWithNote(tools, rowan, ids);
    await agreeWithNote(tools, teazle, ids);
    announced.length = 0;
    await takeBackAgreement(tools, rowan, ids);
    await takeBackAgreement(tools, rowan, ids);
    expect(announced).toMatchObject([{ event: 'activity.noted', view: { activityId } }]);
    const { agreed } = await read(rowan, noteId);
    expect(agreed.people.map(({ name }) => name)).toEqual(['Dr Teazle Hurdle']);
    expect(agreed.isMine).toBe(false);
  });

  it('is not there for those who do not see the activity', async () => {
    const { tools, hazel, rowan, outsiders, activityId, write, stored } = await openNotes();
    const noteId = await write(hazel);
    await agreeWithNote(tools, rowan, { activityId, noteId });
    for (const outsider of outsiders) {
      await expect(
        takeBackAgreement(tools, outsider, { activityId, noteId }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await stored(noteId))?.agreedBy).toHaveLength(1);
  });
});

import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { addPaper, listPapers, removePaper } from '#server/meetings/index.ts';
import { openAgenda } from '#test/meetings/support/open-agenda.ts';

describe('taking a paper off', () => {
  it('takes its file along, and is for coordinators', async () => {
    const { tools, marjoram, hazel, strangeCoordinator, october: meetingId } = await openAgenda();
    const file = { name: 'Soon gone.txt', bytes: new TextEncoder().encode('Words.\n') };
    const form = { meetingId, file, clientId: 'brings-a-paper-1' };
    const { paperId } = await addPaper(tools, marjoram, form);
    const remove = (actor: typeof hazel) => removePaper(tools, actor, { meetingId, paperId });
    await expect(remove(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(remove(strangeCoordinator)).rejects.toMatchObject({ code: 'notFound' });
    await remove(marjoram);
    expect(await listPapers(tools, hazel, { meetingId })).toMatchObject({ before: [], after: [] });
    const files = mongoose.connection.collection('sharedFiles.files');
    expect(await files.countDocuments()).toBe(0);
    await expect(remove(marjoram)).rejects.toMatchObject({ code: 'notFound' });
  });
});

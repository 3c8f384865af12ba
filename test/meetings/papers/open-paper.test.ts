import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

import { openPaper } from '#server/meetings/index.ts';
import { openPapers } from '#test/meetings/support/open-papers.ts';

describe('opening a paper', () => {
  it('gives all who may come the very bytes, as a download, and others nothing', async () => {
    const { tools, add, rowan, barnaby, stranger, october: meetingId } = await openPapers();
    const { paperId } = await add('To read.txt');
    const opened = await openPaper(tools, rowan, { meetingId, paperId });
    expect((await buffer(opened.open())).toString()).toBe('Words of To read.txt.\n');
    expect(opened.disposition).toContain('attachment');
    for (const other of [barnaby, stranger]) {
      await expect(openPaper(tools, other, { meetingId, paperId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('is not found at another meeting', async () => {
    const { tools, add, hazel, november } = await openPapers();
    const { paperId } = await add('To read.txt');
    const asked = { meetingId: november, paperId };
    await expect(openPaper(tools, hazel, asked)).rejects.toMatchObject({ code: 'notFound' });
  });
});

import { describe, expect, it } from 'vitest';

import { listPapers } from '#server/meetings/index.ts';
import { openPapers } from '#test/meetings/support/open-papers.ts';

describe('the papers of a meeting', () => {
  it('are those to read before it, and those that came with it or after it', async () => {
    const {
      tools,
      add,
      clock,
      hazel,
      barnaby,
      stranger,
      october: meetingId,
      announced,
    } = await openPapers();
    const { paperId } = await add('To read.txt');
    expect(announced.at(-1)).toMatchObject({ event: 'agenda.changed', view: { meetingId } });
    clock.moveTo('2026-10-14T09:00:00.000Z');
    await add('What we drew.txt');
    expect(await listPapers(tools, hazel, { meetingId })).toMatchObject({
      before: [{ id: paperId, name: 'To read.txt', label: 'Plain text' }],
      after: [{ name: 'What we drew.txt' }],
      mayAdd: false,
    });
    for (const other of [barnaby, stranger]) {
      await expect(listPapers(tools, other, { meetingId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});

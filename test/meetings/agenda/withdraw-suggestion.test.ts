import { describe, expect, it } from 'vitest';

import { suggestItem, withdrawSuggestion } from '#server/meetings/index.ts';
import { openAgenda, titlesOf } from '#test/meetings/support/open-agenda.ts';

describe('taking a suggestion back', () => {
  it('is for the one who made it: for others nothing happens and nothing is said', async () => {
    const {
      tools,
      read,
      hazel,
      rowan,
      marjoram,
      stranger,
      october: meetingId,
    } = await openAgenda();
    const form = { meetingId, title: 'A spare banner', clientId: 'suggests-a-banner-1' };
    const { key } = await suggestItem(tools, hazel, form);
    for (const other of [rowan, marjoram]) {
      await withdrawSuggestion(tools, other, { meetingId, key });
    }
    await expect(withdrawSuggestion(tools, stranger, { meetingId, key })).rejects.toMatchObject({
      code: 'notFound',
    });
    await withdrawSuggestion(tools, hazel, { meetingId, key: 'tag:paperwork' });
    expect(titlesOf(await read(rowan))).toContain('A spare banner');
    await withdrawSuggestion(tools, hazel, { meetingId, key });
    expect(titlesOf(await read(rowan))).not.toContain('A spare banner');
  });

  it('leaves it on an agenda that was kept with it', async () => {
    const { tools, keep, read, hazel, october: meetingId } = await openAgenda();
    const form = { meetingId, title: 'A spare banner', clientId: 'suggests-a-banner-1' };
    const { key } = await suggestItem(tools, hazel, form);
    await keep();
    await withdrawSuggestion(tools, hazel, { meetingId, key });
    expect(titlesOf(await read(hazel))).toContain('A spare banner');
  });
});

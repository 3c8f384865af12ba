import { describe, expect, it } from 'vitest';

import { answerKeep, listKeepNews } from '#server/messaging/index.ts';
import { openKeep } from './support/open-keep.ts';

describe('what of words to keep stands on the start page', () => {
  it('waits for who is asked until they answer, then for the keeper', async () => {
    const { tools, people, keepId } = await openKeep();
    const { hazel, rowan, linnet, marjoram } = people;
    const asked = { id: keepId, whose: 'others', state: 'asking', keeper: { name: hazel.name } };
    expect(await listKeepNews(tools, rowan)).toMatchObject([asked]);
    expect(await listKeepNews(tools, hazel)).toEqual([]);
    expect(await listKeepNews(tools, marjoram)).toEqual([]);
    await answerKeep(tools, rowan, { keepId, answer: 'declines' });
    expect(await listKeepNews(tools, rowan)).toEqual([]);
    await answerKeep(tools, linnet, { keepId, answer: 'agrees' });
    expect(await listKeepNews(tools, linnet)).toEqual([]);
    expect(await listKeepNews(tools, hazel)).toMatchObject([{ id: keepId, whose: 'mine' }]);
  });
});

import { describe, expect, it } from 'vitest';

import { answerKeep } from '#server/messaging/index.ts';
import { newsOf, openKeep } from './support/open-keep.ts';

describe('what of words to keep stands on the start page', () => {
  it('waits for who is asked until they answer, then for the keeper', async () => {
    const { tools, people, keepId } = await openKeep();
    const { hazel, rowan, linnet, marjoram } = people;
    const asked = { id: keepId, whose: 'others', state: 'asking', keeper: { name: hazel.name } };
    expect(await newsOf(tools, rowan)).toMatchObject([asked]);
    expect(await newsOf(tools, hazel)).toEqual([]);
    expect(await newsOf(tools, marjoram)).toEqual([]);
    await answerKeep(tools, rowan, { keepId, answer: 'declines' });
    expect(await newsOf(tools, rowan)).toEqual([]);
    await answerKeep(tools, linnet, { keepId, answer: 'agrees' });
    expect(await newsOf(tools, linnet)).toEqual([]);
    expect(await newsOf(tools, hazel)).toMatchObject([{ id: keepId, whose: 'mine' }]);
  });
});

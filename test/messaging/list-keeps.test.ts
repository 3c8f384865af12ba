import { describe, expect, it } from 'vitest';

import { answerKeep, dropKeep, listKeeps } from '#server/messaging/index.ts';
import { openKeep } from './support/open-keep.ts';

describe('the list of words to keep', () => {
  it('has mine and those of others about my words, also once I have answered, until it is over', async () => {
    const { tools, people, said, ask, keepId } = await openKeep();
    const { hazel, rowan, linnet, marjoram } = people;
    const other = await ask(linnet, [said.mine]);
    expect(await listKeeps(tools, hazel)).toMatchObject([
      { id: keepId, whose: 'mine' },
      { id: other.keepId, whose: 'others' },
    ]);
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    expect(await listKeeps(tools, rowan)).toMatchObject([{ id: keepId, whose: 'others' }]);
    expect(await listKeeps(tools, marjoram)).toEqual([]);
    await dropKeep(tools, hazel, { keepId });
    expect(await listKeeps(tools, rowan)).toEqual([]);
    expect(await listKeeps(tools, hazel)).toMatchObject([{ id: other.keepId }]);
  });
});

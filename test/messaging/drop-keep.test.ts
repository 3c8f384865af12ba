import { describe, expect, it } from 'vitest';

import { dropKeep } from '#server/messaging/index.ts';
import { heardBy } from './support/fenwold.ts';
import { newsOf, openKeep } from './support/open-keep.ts';

describe('letting go of words to keep', () => {
  it('is for the keeper; from then on nobody has to answer', async () => {
    const { tools, people, keepId, look, announced } = await openKeep();
    for (const other of [people.rowan, people.marjoram, people.sedge]) {
      await expect(dropKeep(tools, other, { keepId })).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await newsOf(tools, people.rowan)).toHaveLength(1);
    announced.length = 0;
    await dropKeep(tools, people.hazel, { keepId });
    expect(heardBy(announced, people.rowan, 'keep.changed')).toEqual([{ keepId }]);
    expect(await newsOf(tools, people.rowan)).toEqual([]);
    expect(await look(people.rowan, keepId)).toMatchObject({ state: 'dropped', isForMe: false });
    announced.length = 0;
    await dropKeep(tools, people.hazel, { keepId });
    expect(announced).toEqual([]);
  });
});

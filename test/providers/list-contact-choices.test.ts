import { describe, expect, it } from 'vitest';

import { listContactChoices } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('where a contact can be added', () => {
  it('are the activity providers of the county, for everybody but activity providers', async () => {
    const { tools, hazel, alder, stranger, barnaby } = await openFenwold();
    for (const actor of [hazel, alder]) {
      const choices = await listContactChoices(tools, actor);
      expect(choices.map(({ name }) => name)).toEqual(['Loosestrife Growers', 'Wick Singers']);
    }
    expect(await listContactChoices(tools, stranger)).toEqual([]);
    await expect(listContactChoices(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });
});

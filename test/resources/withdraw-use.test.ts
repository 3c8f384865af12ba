import { describe, expect, it } from 'vitest';

import { getResource, sayUsed, shareResource, withdrawUse } from '#server/resources/index.ts';
import { noteForm, openFenwold } from './support/open-county.ts';

describe('taking "I used it" back', () => {
  it('takes mine back and leaves those of others, as often as it is pressed', async () => {
    const { tools, announced, hazel, rowan, teazle, outsiders } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    for (const actor of [rowan, teazle]) await sayUsed(tools, actor, { resourceId, line: 'Good.' });
    for (const outsider of outsiders) {
      await expect(withdrawUse(tools, outsider, { resourceId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    announced.length = 0;
    expect(await withdrawUse(tools, rowan, { resourceId })).toEqual({ usedBy: 1 });
    expect(await withdrawUse(tools, rowan, { resourceId })).toEqual({ usedBy: 1 });
    expect(announced[0]).toMatchObject({ event: 'resource.used', view: { usedBy: 1 } });
    const { uses } = await getResource(tools, rowan, { resourceId });
    expect(uses.map(({ person }) => person.name)).toEqual(['Dr Teazle Hurdle']);
  });
});

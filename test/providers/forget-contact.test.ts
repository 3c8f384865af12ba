import { describe, expect, it } from 'vitest';

import { forgetContact, getContact, knowContact } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('taking "I know them" back', () => {
  it('takes my own name away and nobody else’s', async () => {
    const { tools, hazel, rowan, post } = await openFenwold();
    const contactId = await post();
    await knowContact(tools, hazel, { contactId });
    await knowContact(tools, rowan, { contactId });
    await forgetContact(tools, rowan, { contactId });
    await forgetContact(tools, rowan, { contactId });
    const { knownBy } = await getContact(tools, hazel, { contactId });
    expect(knownBy?.map(({ name }) => name)).toEqual(['Hazel Quickset']);
  });

  it('is not there for those who cannot say it', async () => {
    const { tools, hazel, barnaby, outside, post } = await openFenwold();
    const contactId = await post();
    await knowContact(tools, hazel, { contactId });
    for (const actor of [barnaby, ...outside]) {
      await expect(forgetContact(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect((await getContact(tools, hazel, { contactId })).knownByCount).toBe(1);
  });
});

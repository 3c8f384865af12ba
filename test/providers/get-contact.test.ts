import { describe, expect, it } from 'vitest';

import { getContact } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('one contact', () => {
  it('is seen by the county’s peers and by its own activity provider, and by nobody else', async () => {
    const { tools, seeing, outside, post } = await openFenwold();
    const contactId = await post();
    for (const actor of seeing) {
      expect((await getContact(tools, actor, { contactId })).name).toBe('Barnaby Trellis');
    }
    for (const actor of outside) {
      await expect(getContact(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that contact.',
      });
    }
  });

  it('says of each field how old its check is, on the day it turns', async () => {
    const { tools, clock, hazel, post } = await openFenwold();
    const contactId = await post();
    const freshness = async () =>
      (await getContact(tools, hazel, { contactId })).checked?.freshness;
    clock.forward({ days: 90 });
    expect(await freshness()).toBe('fresh');
    clock.forward({ days: 1 });
    expect(await freshness()).toBe('ageing');
    clock.forward({ days: 89 });
    expect(await freshness()).toBe('ageing');
    clock.forward({ days: 1 });
    expect(await freshness()).toBe('stale');
  });
});

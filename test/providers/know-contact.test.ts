import { describe, expect, it } from 'vitest';

import { getContact, knowContact } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('"I know them"', () => {
  it('names the colleague once, to peers and to nobody else', async () => {
    const { tools, announced, hazel, rowan, barnaby, post } = await openFenwold();
    const contactId = await post();
    await knowContact(tools, rowan, { contactId });
    await knowContact(tools, rowan, { contactId });
    const contact = await getContact(tools, hazel, { contactId });
    expect(contact.knownBy).toEqual([
      { id: rowan.personId, name: 'Rowan Brackett', organisation: 'Brackenford Wellbeing CIC' },
    ]);
    expect(contact.iKnowThem).toBe(false);
    expect((await getContact(tools, rowan, { contactId })).iKnowThem).toBe(true);

    const own = await getContact(tools, barnaby, { contactId });
    expect(own).toMatchObject({ knownBy: null, knownByCount: 0, askFirst: null, mayKnow: false });
    expect(JSON.stringify(own)).not.toMatch(/Rowan|beans/);
    expect(announced).toHaveLength(2);
    expect(announced[1]?.audience).not.toContain(barnaby.personId);
    expect(announced[0]?.audience).toContain(barnaby.personId);
  });

  it('is said by peers; for activity providers and other counties it is not there', async () => {
    const { tools, hazel, teazle, marjoram, alder, barnaby, outside, post } = await openFenwold();
    const contactId = await post();
    for (const actor of [barnaby, ...outside]) {
      await expect(knowContact(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    for (const actor of [hazel, teazle, marjoram, alder]) {
      await knowContact(tools, actor, { contactId, personId: barnaby.personId });
    }
    expect((await getContact(tools, hazel, { contactId })).knownByCount).toBe(4);
  });
});

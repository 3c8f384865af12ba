import { describe, expect, it } from 'vitest';

import { listContactsOf } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('whom to ring at an organisation', () => {
  it('is for peers, by name; activity providers and other counties see nobody', async () => {
    const { tools, hazel, barnaby, stranger, loosestrife, singers, post } = await openFenwold();
    await post({ name: 'Petal' });
    await post({ name: 'Barnaby' });
    await post({ name: 'Wren', organisationId: singers });
    const of = async (actor: typeof hazel, organisationId: unknown = loosestrife) =>
      (await listContactsOf(tools, actor, { organisationId })).map(({ name }) => name);
    expect(await of(hazel)).toEqual(['Barnaby', 'Petal']);
    expect(await of(hazel, singers)).toEqual(['Wren']);
    for (const outsider of [barnaby, stranger]) expect(await of(outsider)).toEqual([]);
    expect(await of(hazel, 'x')).toEqual([]);
    await expect(of(hazel, { $ne: '' })).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('leaves out who has not agreed, but for who posted it', async () => {
    const { tools, hazel, rowan, loosestrife: organisationId, post } = await openFenwold();
    await post({ agreed: 'no' });
    expect(await listContactsOf(tools, rowan, { organisationId })).toEqual([]);
    expect(await listContactsOf(tools, hazel, { organisationId })).toHaveLength(1);
  });
});

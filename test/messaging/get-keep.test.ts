import { describe, expect, it } from 'vitest';

import { answerKeep } from '#server/messaging/index.ts';
import { changeRoles } from './support/fenwold.ts';
import { openKeep } from './support/open-keep.ts';

describe('words to keep', () => {
  it('show an author their own words alone', async () => {
    const { people, keepId, look, said } = await openKeep();
    const keep = await look(people.rowan, keepId);
    expect(keep).toMatchObject({
      whose: 'others',
      keeper: { name: 'Hazel Quickset' },
      room: { name: 'Fenwold' },
      withNames: false,
      answer: null,
    });
    expect(keep.messages.map(({ id }) => id)).toEqual([said.rowans.id]);
    expect(JSON.stringify(keep)).not.toContain(people.linnet.personId);
  });

  it('are not there for others of the room, for other counties, nor by any other id', async () => {
    const { people, keepId, look } = await openKeep();
    for (const [who, id] of [
      [people.marjoram, keepId],
      [people.sedge, keepId],
      [people.barnaby, keepId],
      [people.hazel, 'f'.repeat(24)],
      [people.hazel, 'not-an-id'],
    ] as const) {
      await expect(look(who, id)).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that.',
      });
    }
    await expect(look(people.hazel, keepId)).resolves.toBeDefined();
  });

  it('are not there for a keeper who is in the room no more', async () => {
    const { tools, people, keepId, look, organisations } = await openKeep();
    await answerKeep(tools, people.rowan, { keepId, answer: 'agrees' });
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, people.hazel, { added: [], ended: [held] });
    await expect(look(people.hazel, keepId)).rejects.toMatchObject({ code: 'notFound' });
    expect(await look(people.rowan, keepId)).toMatchObject({ state: 'dropped' });
  });
});

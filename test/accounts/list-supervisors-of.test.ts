import { describe, expect, it } from 'vitest';

import { listSupervisorsOf, pauseSeat } from '#server/accounts/index.ts';
import { changeRoles, openFenwold } from '#test/messaging/support/fenwold.ts';

describe('who supervises somebody', () => {
  it('are the supervisors of their organisation, for link workers and other supervisors', async () => {
    const { tools, countyId, people, otherCountyId, organisations } = await openFenwold();
    const { hazel, linnet, rowan, marjoram, barnaby, hurdle, sedge } = people;
    const all = [hazel, linnet, rowan, marjoram, barnaby, hurdle, sedge];
    const read = async () =>
      listSupervisorsOf(tools, { countyId, personIds: all.map(({ personId }) => personId) });
    const first = await read();
    for (const one of [hazel, linnet]) expect(first.get(one.personId)).toEqual([hurdle.personId]);
    // She is nobody's but of her own organisation, and not her own.
    for (const one of [rowan, marjoram, barnaby, hurdle, sedge]) {
      expect(first.get(one.personId)).toEqual([]);
    }
    await changeRoles(tools, rowan, {
      added: [{ role: 'supervisor', organisationId: organisations.teasel }],
      ended: [],
    });
    const then = await read();
    expect(then.get(hurdle.personId)).toEqual([rowan.personId]);
    expect(then.get(hazel.personId)?.toSorted()).toEqual(
      [hurdle.personId, rowan.personId].toSorted(),
    );
    const elsewhere = { countyId: otherCountyId, personIds: [hazel.personId] };
    expect((await listSupervisorsOf(tools, elsewhere)).get(hazel.personId)).toEqual([]);
  });

  it('is nobody who is away, or is a supervisor no more', async () => {
    const { tools, countyId, people, organisations } = await openFenwold();
    const { hazel, hurdle } = people;
    const read = async () =>
      (await listSupervisorsOf(tools, { countyId, personIds: [hazel.personId] })).get(
        hazel.personId,
      );
    expect(await read()).toEqual([hurdle.personId]);
    await pauseSeat(tools, hurdle, {});
    expect(await read()).toEqual([]);
    const { teasel } = organisations;
    const role = 'supervisor' as const;
    await changeRoles(tools, hazel, { added: [{ role, organisationId: teasel }], ended: [] });
    expect(await read()).toEqual([]);
  });
});

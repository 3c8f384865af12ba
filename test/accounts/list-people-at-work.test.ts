import { expect, it } from 'vitest';

import { listPeopleAtWork } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';
import { openFenwold } from '#test/messaging/support/fenwold.ts';

it('gives cards with working days, none twice and none for unknown people', async () => {
  const { tools, people } = await openFenwold();
  const { hazel, rowan } = people;
  await Person.updateOne({ _id: hazel.personId }, { workingDays: ['tuesday'] });
  const unknown = '0123456789abcdef01234567';
  const ids = [hazel.personId, rowan.personId, hazel.personId, unknown];
  const found = await listPeopleAtWork(tools, ids);
  expect(found.sort((one, other) => one.name.localeCompare(other.name))).toEqual([
    {
      id: hazel.personId,
      name: 'Hazel Quickset',
      organisation: 'Teasel House',
      workingDays: ['tuesday'],
    },
    {
      id: rowan.personId,
      name: 'Rowan Brackett',
      organisation: 'Brackenford Wellbeing',
      workingDays: [],
    },
  ]);
  expect(await listPeopleAtWork(tools, [])).toEqual([]);
});

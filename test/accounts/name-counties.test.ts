import { expect, it } from 'vitest';

import { nameCounties } from '#server/accounts/index.ts';
import { profiled } from '#test/support/profiled.ts';

import { openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

it('names counties to anybody, asks once, and leaves the name of an unknown one empty', async () => {
  const { tools, countyId } = await openFenwold();
  const { bryony } = await addMarlshire(tools);
  const ids = [countyId, bryony.countyId];
  const [question, ...more] = await profiled(() => nameCounties(tools, ids));
  expect(question?.planSummary).toMatch(/^IXSCAN/);
  expect(more).toEqual([]);
  expect(await profiled(() => nameCounties(tools, ids))).toEqual([]);
  expect([...(await nameCounties(tools, ids)).values()]).toEqual(['Fenwold', 'Marlshire']);
  const unknown = 'f'.repeat(24);
  expect((await nameCounties(tools, [unknown])).get(unknown)).toBe('');
});

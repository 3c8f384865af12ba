import { expect, it } from 'vitest';

import { roles } from '#server/accounts/contract.ts';
import { keepsMap, seesMap } from '#server/places/policy.ts';

it('those who look after the county keep the map, and its colleagues see it', () => {
  const keepers = roles.filter((role) => keepsMap({ roles: [role] }));
  expect(keepers).toEqual(['coordinator', 'administrator']);
  const readers = roles.filter((role) => seesMap({ roles: [role] }));
  expect(readers).toEqual(['linkWorker', 'supervisor', 'coordinator', 'administrator']);
  expect(seesMap({ roles: [] })).toBe(false);
});

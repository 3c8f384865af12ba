import { describe, expect, it } from 'vitest';

import { roles, type Role } from '#server/accounts/contract.ts';
import { mayChangeGaps, maySayGaps, maySeeGaps } from '#server/gaps/policy.ts';

const those = (may: (wearer: { roles: readonly Role[] }) => boolean) =>
  roles.filter((role) => may({ roles: [role] }));

describe('who may do what with gaps', () => {
  it('is stated for every role', () => {
    expect(those(maySeeGaps)).toEqual(['linkWorker', 'supervisor', 'coordinator', 'administrator']);
    expect(those(maySayGaps)).toEqual(['linkWorker']);
    expect(those(mayChangeGaps)).toEqual(['coordinator']);
  });

  it('one role is enough, and none gives nothing', () => {
    expect(maySeeGaps({ roles: ['activityProvider', 'linkWorker'] })).toBe(true);
    expect(maySeeGaps({ roles: [] })).toBe(false);
  });
});

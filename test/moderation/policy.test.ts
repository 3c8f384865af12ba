import { describe, expect, it } from 'vitest';

import { roles, type Role } from '#server/accounts/contract.ts';
import {
  isModerator,
  mayAskSecondLook,
  mayDecide,
  mayMute,
  mayReadAudit,
  mayReport,
  maySeeMatter,
} from '#server/moderation/policy.ts';

const who = (personId: string, ...held: Role[]) => ({ personId, roles: held });
const marjoram = who('marjoram', 'coordinator');
const matter = {
  authorId: 'rowan',
  reporterIds: ['hazel'],
  deciderIds: [] as string[],
  isSecondLook: false,
};

describe('who moderates', () => {
  it('are coordinators and administrators; the audit is for administrators', () => {
    expect(roles.filter((role) => isModerator({ roles: [role] }))).toEqual([
      'coordinator',
      'administrator',
    ]);
    expect(roles.filter((role) => mayReadAudit({ roles: [role] }))).toEqual(['administrator']);
  });

  it('see every matter but those about their own words', () => {
    expect(maySeeMatter(marjoram, matter)).toBe(true);
    expect(maySeeMatter(marjoram, { authorId: null })).toBe(true);
    expect(maySeeMatter(marjoram, { authorId: 'marjoram' })).toBe(false);
    expect(maySeeMatter(who('hazel', 'linkWorker', 'supervisor'), matter)).toBe(false);
  });
});

describe('who decides', () => {
  const decide = (change: Partial<typeof matter>, moderatorIds: string[]) =>
    mayDecide(marjoram, { ...matter, ...change }, moderatorIds).allowed;

  it('is any moderator, but not who reported it while there is another', () => {
    expect(decide({}, ['marjoram'])).toBe(true);
    const reported = { reporterIds: ['hazel', 'marjoram'] };
    expect(decide(reported, ['marjoram', 'linden'])).toBe(false);
    expect(decide(reported, ['marjoram'])).toBe(true);
    // The only other one wrote it, or reported it as well.
    expect(decide({ ...reported, authorId: 'linden' }, ['marjoram', 'linden'])).toBe(true);
    expect(decide({ reporterIds: ['marjoram', 'linden'] }, ['marjoram', 'linden'])).toBe(true);
  });

  it('again is a moderator who has not decided before, whoever else there is', () => {
    const again = { isSecondLook: true, deciderIds: ['marjoram'] };
    expect(decide(again, ['marjoram'])).toBe(false);
    expect(decide({ ...again, deciderIds: ['linden'] }, ['marjoram', 'linden'])).toBe(true);
    const reported = { ...again, deciderIds: ['linden'], reporterIds: ['marjoram'] };
    expect(decide(reported, ['marjoram', 'linden'])).toBe(true);
    expect(decide(reported, ['marjoram', 'linden', 'alder'])).toBe(false);
    // A report after a decision is no second look.
    expect(decide({ deciderIds: ['marjoram'] }, ['marjoram', 'linden'])).toBe(true);
  });
});

describe('what members may do', () => {
  it('is reporting what others wrote', () => {
    expect(mayReport(who('hazel', 'linkWorker'), { authorId: 'rowan' }).allowed).toBe(true);
    expect(mayReport(who('hazel', 'linkWorker'), { authorId: null }).allowed).toBe(true);
    expect(mayReport(who('hazel', 'linkWorker'), { authorId: 'hazel' }).allowed).toBe(false);
  });

  it('is asking once for a second look at what is hidden of them', () => {
    const mine = { authorId: 'rowan', isHidden: true, hasAsked: false };
    const ask = (change: Partial<typeof mine>) =>
      mayAskSecondLook(who('rowan', 'linkWorker'), { ...mine, ...change }).allowed;
    expect(ask({})).toBe(true);
    expect(ask({ authorId: 'hazel' })).toBe(false);
    expect(ask({ isHidden: false })).toBe(false);
    expect(ask({ hasAsked: true })).toBe(false);
  });

  it('is not keeping oneself from writing, nor letting oneself write again', () => {
    expect(mayMute(marjoram, 'rowan').allowed).toBe(true);
    expect(mayMute(marjoram, 'marjoram').allowed).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';

import type { Role } from '#server/accounts/contract.ts';
import {
  mayAskToReach,
  mayKnowContacts,
  mayPostContacts,
  mayRemoveContact,
  maySeeContact,
  maySeeContacts,
  maySetLimits,
  mayWriteToColleagues,
  seesReachAnyway,
} from '#server/providers/policy.ts';

const actor = (role: Role, providerOrganisationIds: string[] = []) => ({
  ...{ personId: 'me', roles: [role], providerOrganisationIds },
});
const contact = { organisationId: 'o1', postedBy: 'somebody', agreed: true };

describe('who may do what with contacts', () => {
  it.each<[Role, boolean, boolean, boolean]>([
    ['linkWorker', true, false, true],
    ['supervisor', true, false, true],
    ['administrator', true, false, true],
    ['coordinator', true, true, true],
    ['activityProvider', false, false, false],
  ])('as %s', (role, sees, seesUnlisted, posts) => {
    expect(maySeeContact(actor(role), contact)).toBe(sees);
    expect(maySeeContact(actor(role), { ...contact, agreed: false })).toBe(seesUnlisted);
    expect(mayPostContacts(actor(role))).toBe(posts);
    expect(mayKnowContacts(actor(role))).toBe(posts);
    expect(mayRemoveContact(actor(role), contact)).toBe(role === 'coordinator');
    expect(mayRemoveContact(actor(role), { postedBy: 'me' })).toBe(true);
    expect(mayAskToReach(actor(role))).toBe(posts);
    const isCoordinator = role === 'coordinator';
    const unknown = { ...contact, knownBy: ['somebody'] };
    expect(seesReachAnyway(actor(role), unknown)).toBe(isCoordinator);
    expect(seesReachAnyway(actor(role), { ...unknown, knownBy: ['me'] })).toBe(true);
    expect(seesReachAnyway(actor(role), { ...unknown, postedBy: 'me' })).toBe(true);
    const limit = (hasAccount: boolean) => ({ organisationId: 'o1', hasAccount });
    expect(maySetLimits(actor(role), limit(false))).toBe(isCoordinator);
    expect(maySetLimits(actor(role), limit(true))).toBe(false);
    expect(mayWriteToColleagues(actor(role))).toBe(posts && role !== 'administrator');
  });

  it('as activity provider of the organisation', () => {
    const barnaby = actor('activityProvider', ['o1']);
    expect(maySeeContacts(barnaby)).toBe(true);
    expect(maySeeContacts(actor('activityProvider'))).toBe(false);
    expect(maySeeContact(barnaby, contact)).toBe(true);
    expect(maySeeContact(barnaby, { ...contact, organisationId: 'o2' })).toBe(false);
    expect(maySeeContact(barnaby, { ...contact, agreed: false })).toBe(false);
    expect(seesReachAnyway(barnaby, { ...contact, knownBy: [] })).toBe(true);
    for (const hasAccount of [true, false]) {
      expect(maySetLimits(barnaby, { organisationId: 'o1', hasAccount })).toBe(true);
      expect(maySetLimits(barnaby, { organisationId: 'o2', hasAccount })).toBe(false);
    }
  });
});

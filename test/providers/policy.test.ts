import { describe, expect, it } from 'vitest';

import type { Role } from '#server/accounts/contract.ts';
import {
  mayKnowContacts,
  mayPostContacts,
  mayRemoveContact,
  maySeeContact,
  maySeeContacts,
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
  });

  it('as activity provider of the organisation', () => {
    const barnaby = actor('activityProvider', ['o1']);
    expect(maySeeContacts(barnaby)).toBe(true);
    expect(maySeeContacts(actor('activityProvider'))).toBe(false);
    expect(maySeeContact(barnaby, contact)).toBe(true);
    expect(maySeeContact(barnaby, { ...contact, organisationId: 'o2' })).toBe(false);
    expect(maySeeContact(barnaby, { ...contact, agreed: false })).toBe(false);
  });
});

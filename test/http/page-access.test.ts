import { describe, expect, it } from 'vitest';

import type { Actor, Role } from '#server/accounts/contract.ts';
import { decideAccess } from '#server/http/page-access.ts';

function actorWith(...roles: Role[]): Actor {
  return {
    personId: '652f1c2ab9d4e8a1b2c3d4e5',
    countyId: '652f1c2ab9d4e8a1b2c3d4e6',
    name: 'Hazel Quickset',
    roles,
    hostOrganisationIds: [],
    providerOrganisationIds: [],
    sessionHash: 'hash',
    requestId: 'request',
  };
}

describe('who may open a page', () => {
  it('anybody, where it is public', () => {
    expect(decideAccess('public', null)).toBe('open');
    expect(decideAccess('public', actorWith('linkWorker'))).toBe('open');
  });

  it('those signed in, where it says so; others sign in first', () => {
    expect(decideAccess('signedIn', null)).toBe('signIn');
    expect(decideAccess('signedIn', actorWith('activityProvider'))).toBe('open');
  });

  it('those signed out, where it is for signing in', () => {
    expect(decideAccess('signedOut', null)).toBe('open');
    expect(decideAccess('signedOut', actorWith('linkWorker'))).toBe('goToStart');
  });

  it('T17: those with one of its roles; for others it is not there', () => {
    expect(decideAccess(['linkWorker', 'coordinator'], actorWith('coordinator'))).toBe('open');
    expect(decideAccess(['linkWorker'], actorWith('activityProvider'))).toBe('notFound');
    expect(decideAccess(['linkWorker'], null)).toBe('signIn');
  });

  it('nobody, where the page states nothing', () => {
    expect(decideAccess(undefined, actorWith('administrator'))).toBe('notFound');
    expect(decideAccess(undefined, null)).toBe('notFound');
  });
});

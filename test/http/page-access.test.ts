import { describe, expect, it } from 'vitest';

import type { Actor, RestingSeat, Role } from '#server/accounts/contract.ts';
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
    expect(decideAccess({ access: 'public' }, null)).toBe('open');
    expect(decideAccess({ access: 'public' }, actorWith('linkWorker'))).toBe('open');
  });

  it('those signed in, where it says so; others sign in first', () => {
    expect(decideAccess({ access: 'signedIn' }, null)).toBe('signIn');
    expect(decideAccess({ access: 'signedIn' }, actorWith('activityProvider'))).toBe('open');
  });

  it('those signed out, where it is for signing in', () => {
    expect(decideAccess({ access: 'signedOut' }, null)).toBe('open');
    expect(decideAccess({ access: 'signedOut' }, actorWith('linkWorker'))).toBe('goToStart');
  });

  it('T17: those with one of its roles; for others it is not there', () => {
    expect(decideAccess({ access: ['linkWorker', 'coordinator'] }, actorWith('coordinator'))).toBe(
      'open',
    );
    expect(decideAccess({ access: ['linkWorker'] }, actorWith('activityProvider'))).toBe(
      'notFound',
    );
    expect(decideAccess({ access: ['linkWorker'] }, null)).toBe('signIn');
  });

  it('nobody, where the page states nothing', () => {
    expect(decideAccess({ access: undefined }, actorWith('administrator'))).toBe('notFound');
    expect(decideAccess({ access: undefined }, null)).toBe('notFound');
  });

  describe('of those whose seat rests', () => {
    const since = '2026-10-14T08:00:00.000Z';
    const away = seated({ state: 'paused', since });
    const gone = seated({ state: 'alumni', since, until: '2027-01-12T08:00:00.000Z' });
    const access = 'signedIn' as const;

    it('nobody, where the page says nothing of them: away leads to the way back', () => {
      expect(decideAccess({ access }, away)).toBe('goToAway');
      expect(decideAccess({ access }, away, 'send')).toBe('seatRests');
      expect(decideAccess({ access }, gone)).toBe('seatRests');
      expect(decideAccess({ access }, actorWith('linkWorker'), 'send')).toBe('open');
    });

    it('a page that is theirs to read takes no forms of theirs', () => {
      const seats = { alumni: 'read' } as const;
      expect(decideAccess({ access, seats }, gone)).toBe('open');
      expect(decideAccess({ access, seats }, gone, 'send')).toBe('seatRests');
      expect(decideAccess({ access, seats }, away)).toBe('goToAway');
    });

    it('one that is theirs to use does', () => {
      const seats = { paused: 'use' } as const;
      expect(decideAccess({ access, seats }, away, 'send')).toBe('open');
      expect(decideAccess({ access, seats }, gone, 'send')).toBe('seatRests');
    });

    it('what is of other roles is not there for them either', () => {
      const seats = { alumni: 'use' } as const;
      expect(decideAccess({ access: ['coordinator'], seats }, gone)).toBe('notFound');
    });
  });
});

function seated(seat: RestingSeat): Actor {
  return { ...actorWith('linkWorker'), seat };
}

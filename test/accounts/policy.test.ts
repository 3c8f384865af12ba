import { describe, expect, it } from 'vitest';

import { roles, type Role } from '#server/accounts/contract.ts';
import {
  kindNeededFor,
  mayCloseAccount,
  mayCloseOrganisation,
  mayInvite,
  mayListOrganisations,
  mayManageMembers,
  mayManageOrganisations,
  maySearchPeople,
  maySignInByLink,
} from '#server/accounts/policy.ts';

import { saying } from './support/saying.ts';

const as = (...worn: Role[]) => ({ roles: worn, personId: 'me' });
/** Which roles alone are allowed. */
const whoMay = (ask: (actor: ReturnType<typeof as>) => { allowed: boolean }) =>
  roles.filter((role) => ask(as(role)).allowed);

describe('who may do what', () => {
  it('looking after members and organisations is for coordinators and administrators', () => {
    expect(whoMay(mayManageMembers)).toEqual(['coordinator', 'administrator']);
    expect(whoMay(mayManageOrganisations)).toEqual(['coordinator', 'administrator']);
    expect(whoMay((actor) => mayCloseOrganisation(actor, ['host', 'activityProvider']))).toEqual([
      'administrator',
    ]);
    expect(whoMay((actor) => mayCloseOrganisation(actor, ['activityProvider']))).toEqual([
      ...['coordinator', 'administrator'],
    ]);
  });

  it.each([
    ['linkWorker', ['coordinator', 'administrator']],
    ['supervisor', ['coordinator', 'administrator']],
    ['activityProvider', ['coordinator', 'administrator']],
    ['coordinator', ['administrator']],
    ['administrator', ['administrator']],
  ] as const)('inviting a %s is for %j', (invited, inviters) => {
    expect(whoMay((actor) => mayInvite(actor, invited))).toEqual(inviters);
  });

  it('one’s own account may be closed by everybody, that of others by administrators', () => {
    expect(whoMay((actor) => mayCloseAccount(actor, 'me'))).toEqual(roles);
    expect(whoMay((actor) => mayCloseAccount(actor, 'other'))).toEqual(['administrator']);
  });

  it('activity providers neither search for people nor see other organisations, unless they are more than that', () => {
    const others = roles.filter((role) => role !== 'activityProvider');
    expect(whoMay(maySearchPeople)).toEqual(others);
    expect(whoMay(mayListOrganisations)).toEqual(others);
    expect(maySearchPeople(as('activityProvider', 'linkWorker')).allowed).toBe(true);
  });

  it('links sign in those only whose every role is activity provider', () => {
    expect(roles.filter((role) => maySignInByLink([role]).allowed)).toEqual(['activityProvider']);
    expect(maySignInByLink(['activityProvider', 'activityProvider']).allowed).toBe(true);
    expect(maySignInByLink(['activityProvider', 'linkWorker']).allowed).toBe(false);
    expect(maySignInByLink([]).allowed).toBe(false);
  });

  it('each refusal says why', () => {
    const refusal = mayInvite(as('coordinator'), 'administrator');
    expect(refusal).toEqual({ allowed: false, because: saying('administrator') });
  });

  it('roles are held in an organisation of their kind, or in the county', () => {
    expect(roles.map((role) => kindNeededFor(role))).toEqual([
      'host',
      'host',
      'activityProvider',
      null,
      null,
    ]);
  });
});

import { describe, expect, it } from 'vitest';

import {
  acceptInvitation,
  addOrganisation,
  changePassword,
  changeRoles,
  closeAccount,
  closeOrganisation,
  confirmEmailChange,
  endAlumniSeats,
  getProfile,
  invitePeople,
  leaveCounty,
  listArchived,
  listEndedSessions,
  listOrganisations,
  listSessions,
  mergeOrganisations,
  pauseSeat,
  reopenOrganisation,
  requestEmailChange,
  requestPasswordReset,
  requestSignInLink,
  resetPassword,
  resumeSeat,
  signIn,
} from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';

import {
  actorOf,
  HOME,
  joinBarnaby,
  joinHazel,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
} from './support/county.ts';
import { plansOf } from './support/plans-of.ts';

const HAZEL = 'hazel@teasel.example';
const NEW = 'new@teasel.example';

describe('no use case of accounts reads a whole collection', () => {
  it('from invitation to closed account', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, teaselHouse } = fenwold;
    await joinBarnaby(fenwold);
    const plans = await plansOf(async () => {
      await invitePeople(tools, alder, {
        addresses: HAZEL,
        role: 'linkWorker',
        organisationId: teaselHouse,
      });
      const token = await fenwold.tokenTo(HAZEL);
      const form = { token, name: 'Hazel Quickset', password: PASSWORD };
      await acceptInvitation(tools, form, { actor: null, where: HOME });
      await requestSignInLink(tools, { email: 'barnaby@loosestrife.example' }, HOME);
      await requestPasswordReset(tools, { email: HAZEL }, HOME);
      const reset = { token: await fenwold.tokenTo(HAZEL), password: OTHER_PASSWORD };
      await resetPassword(tools, reset);
      const { setCookie } = await signIn(tools, { email: HAZEL, password: OTHER_PASSWORD }, HOME);
      const hazel = await actorOf(tools, setCookie);
      const change = { currentPassword: OTHER_PASSWORD, password: PASSWORD };
      const changed = await changePassword(tools, hazel, change, HOME);
      const hazelNow = await actorOf(tools, changed.setCookie);
      await requestEmailChange(tools, hazelNow, { email: NEW, currentPassword: PASSWORD }, HOME);
      await confirmEmailChange(tools, hazelNow, { token: await fenwold.tokenTo(NEW) });
      await listSessions(tools, hazelNow);
      await getProfile(tools, hazelNow);
      await listOrganisations(tools, alder);
      const roles = [`linkWorker:${teaselHouse}`, 'coordinator'];
      await changeRoles(tools, alder, { personId: hazel.personId, roles });
      await closeOrganisation(tools, alder, { organisationId: teaselHouse });
      await closeAccount(tools, alder, { personId: hazel.personId });
    });
    const ofAccounts = plans.filter(({ what }) => !what.startsWith('outbox'));
    expect(ofAccounts.length).toBeGreaterThan(60);
    expect(ofAccounts.filter(({ plan }) => plan.includes('COLLSCAN'))).toEqual([]);
  });

  it('from an organisation that is archived to one that is merged', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const barnaby = await joinBarnaby(fenwold);
    const [organisationId = ''] = barnaby.providerOrganisationIds;
    const plans = await plansOf(async () => {
      const form = { name: 'Wick Singers', kinds: 'activityProvider' };
      const { id } = await addOrganisation(tools, alder, form);
      await closeOrganisation(tools, alder, { organisationId: id });
      await listArchived(tools, alder);
      await reopenOrganisation(tools, alder, { organisationId: id });
      await mergeOrganisations(tools, alder, { organisationId, intoId: id });
    });
    const ofAccounts = plans.filter(({ what }) => !what.startsWith('outbox'));
    expect(ofAccounts.length).toBeGreaterThan(15);
    expect(ofAccounts.filter(({ plan }) => plan.includes('COLLSCAN'))).toEqual([]);
  });

  it('from going away to the end of a seat for reading', async () => {
    const fenwold = await openFenwold();
    const { tools, clock } = fenwold;
    const hazel = await joinHazel(fenwold);
    const plans = await plansOf(async () => {
      await pauseSeat(tools, hazel, {});
      await listEndedSessions(tools, { sessionHashes: [hazel.sessionHash] });
      await resumeSeat(tools, hazel, {});
      await leaveCounty(tools, hazel, { currentPassword: PASSWORD, name: 'withhold' });
      await signIn(tools, { email: HAZEL, password: PASSWORD }, HOME);
      clock.forward({ days: 91 });
      await endAlumniSeats(tools);
    });
    const ofAccounts = plans.filter(({ what }) => !what.startsWith('outbox'));
    expect(ofAccounts.length).toBeGreaterThan(15);
    expect(ofAccounts.filter(({ plan }) => plan.includes('COLLSCAN'))).toEqual([]);
    expect((await Person.findById(hazel.personId).lean())?.state).toBe('resting');
  });

  it('and the measure would see one', async () => {
    await openFenwold();
    const plans = await plansOf(() => Person.find({ pronouns: 'they/them' }).lean());
    expect(plans).toEqual([{ what: 'people query', plan: 'COLLSCAN' }]);
  });
});

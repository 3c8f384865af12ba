import type { Actor } from '#server/accounts/contract.ts';
import { demoPassword } from '#scripts/story/county.ts';
import { administrator, getHost, getPerson, secondMembership } from '#scripts/story/people.ts';
import type { CountyPlan } from '#scripts/story/plan.ts';

import { actAs, signIn, where } from './doors.ts';
import { invitePeople } from './invite-people.ts';
import { openLane, shareOut, type SeedTools } from './lane.ts';
import type { OpenedCounty } from './open-story-county.ts';

/** Passwords are hashed by so many at once. */
const HANDS = 4;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Beginning {
  plan: CountyPlan;
  county: OpenedCounty;
  now: Date;
}

/**
 * Invites everybody, opens their letters and fills in their profiles. Answers who they are as
 * actors, signed in, by the keys of the story.
 */
export async function joinPeople(
  tools: SeedTools,
  { plan, county, now }: Beginning,
): Promise<Map<string, Actor>> {
  const providers = await acceptInvitations(tools, { plan, county, now });
  await addSecondMembership(tools, { plan, county, now });
  await keepAdministratorOnly(tools, { plan, county, now });

  const actors = new Map(providers);
  await shareOut(
    plan.joinings,
    { hands: HANDS, openHand: () => openLane(tools, now) },
    async ({ person }, lane) => {
      const actor = actors.get(person.key) ?? (await signIn(lane, person));
      actors.set(person.key, actor);
      const { name, pronouns, workingDays, canHelpWith } = person;
      const profile = { name, pronouns, workingDays: [...workingDays], canHelpWith };
      await lane.platform.accounts.changeProfile(actor, profile);
    },
  );
  return actors;
}

/** Answers the activity providers: they came lately and have no password, only this session. */
async function acceptInvitations(
  tools: SeedTools,
  { plan, county }: Beginning,
): Promise<Map<string, Actor>> {
  const tokens = await invitePeople(openLane(tools, plan.opensAt), county, plan.joinings);
  const providers = new Map<string, Actor>();
  const inOrder = plan.joinings.toSorted(
    (one, other) => Number(one.joinsAt) - Number(other.joinsAt),
  );
  await shareOut(
    inOrder,
    { hands: HANDS, openHand: () => openLane(tools, plan.opensAt) },
    async ({ person: { key, role, name, email }, joinsAt }, lane) => {
      lane.moveTo(joinsAt);
      const answers = { token: tokens.get(email), name };
      const isProvider = role === 'activityProvider';
      const { setCookie } = await lane.platform.accounts.acceptInvitation(
        isProvider ? answers : { ...answers, password: demoPassword },
        { actor: null, where },
      );
      if (isProvider) providers.set(key, await actAs(lane, setCookie, name));
    },
  );
  return providers;
}

/** A member is asked to a second organisation and takes it on while signed in. */
async function addSecondMembership(
  tools: SeedTools,
  { plan, county, now }: Beginning,
): Promise<void> {
  const joined = getPerson(secondMembership.key);
  const person = { ...joined, organisation: getHost(secondMembership.host).name };
  const joining = plan.joinings.find((one) => one.person === joined);
  const joinedAt = joining?.joinsAt ?? plan.opensAt;
  const askedAt = new Date(joinedAt.getTime() + 3 * DAY_MS);
  const lane = openLane(tools, now);
  const actor = await signIn(lane, person);
  const tokens = await invitePeople(lane, county, [{ person, invitedAt: askedAt }]);
  await lane.platform.accounts.acceptInvitation(
    { token: tokens.get(person.email) },
    { actor, where },
  );
}

/** Whoever opened the county leaves coordinating to the coordinators, now that they are there. */
async function keepAdministratorOnly(
  tools: SeedTools,
  { plan, county: { actor }, now }: Beginning,
): Promise<void> {
  const lane = openLane(tools, new Date(plan.opensAt.getTime() + 20 * DAY_MS));
  await lane.platform.accounts.changeRoles(actor, {
    personId: actor.personId,
    roles: ['administrator'],
  });
  lane.moveTo(now);
  const again = await signIn(lane, administrator);
  const { name, pronouns, workingDays, canHelpWith } = administrator;
  const profile = { name, pronouns, workingDays: [...workingDays], canHelpWith };
  await lane.platform.accounts.changeProfile(again, profile);
  await lane.platform.accounts.signOut(again);
}

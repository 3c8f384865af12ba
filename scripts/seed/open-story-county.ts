import type { Actor } from '#server/accounts/contract.ts';
import { countyName, demoPassword } from '#scripts/story/county.ts';
import { groups, hostOrganisations } from '#scripts/story/organisations.ts';
import { administrator } from '#scripts/story/people.ts';

import { signIn, where } from './doors.ts';
import type { Lane } from './lane.ts';

export interface OpenedCounty {
  /** The administrator, who is coordinator as well until the coordinators have come. */
  actor: Actor;
  /** Id of an organisation by its name. */
  organisationIds: ReadonlyMap<string, string>;
}

/** There is a county in this database already. */
export class CountyThereError extends Error {
  constructor() {
    super(
      'There is a county in this database already, so nothing was seeded. ' +
        'Point DATA_DIR or MONGODB_URI to an empty one.',
    );
    this.name = 'CountyThereError';
  }
}

/**
 * Opens the county with all its organisations.
 *
 * @throws {CountyThereError} where there is one
 */
export async function openStoryCounty(lane: Lane, now: Date): Promise<OpenedCounty> {
  const { accounts } = lane.platform;
  const code = await accounts.findFirstRunCode();
  const [first, ...others] = hostOrganisations;
  if (code === null) throw new CountyThereError();
  if (!first) throw new Error('The story has no host organisation.');
  const opensAt = lane.now();
  await accounts.openCounty(
    {
      code,
      county: countyName,
      organisation: first.name,
      name: administrator.name,
      email: administrator.email,
      password: demoPassword,
    },
    where,
  );

  lane.moveTo(now);
  const actor = await signIn(lane, administrator);
  lane.moveTo(opensAt);
  for (const { name, isActivityProvider } of others) {
    const kinds = isActivityProvider ? ['host', 'activityProvider'] : ['host'];
    await accounts.addOrganisation(actor, { name, kinds });
  }
  for (const { name } of groups) {
    await accounts.addOrganisation(actor, { name, kinds: ['activityProvider'] });
  }
  const organisations = await accounts.listOrganisations(actor);
  return { actor, organisationIds: new Map(organisations.map(({ id, name }) => [name, id])) };
}

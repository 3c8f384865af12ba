import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import { activitiesLimits } from './contract.ts';
import type { ActivityChoices } from './page-views.ts';
import { readOrganisationsToAddFor } from './organisations-to-add-for.ts';
import { mayAdd } from './policy.ts';

/** For the form: whose activity it can be, and the towns in which there are some already. */
export async function listActivityChoices(tools: Tools, actor: Actor): Promise<ActivityChoices> {
  if (!mayAdd(actor)) throw new NotFoundError('We could not find that page.');
  const [organisations, towns] = await Promise.all([
    readOrganisationsToAddFor(tools, actor),
    Activity.distinct('town', { countyId: actor.countyId, state: 'open' }),
  ]);
  const named = towns.filter((town) => town !== '');
  return {
    organisations,
    towns: named
      .sort((one, other) => one.localeCompare(other, 'en-GB'))
      .slice(0, activitiesLimits.towns),
  };
}

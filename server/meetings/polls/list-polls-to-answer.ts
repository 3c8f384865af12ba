import type { Actor } from '../../accounts/contract.ts';
import type { Tools } from '../../lib/tools.ts';
import { maySeeMeetings } from '../policy.ts';
import { pollsLimits, type PollLine } from './contract.ts';
import { findPolls, lineOf } from './find-polls.ts';
import { takingAnswers } from './poll.model.ts';

/** More than these are hardly ever open for one person. */
const MOST_READ = 50;

/**
 * For the start page: polls of which the actor has said nothing yet, of the county and of the
 * organisations in which the actor works. A coordinator is not asked about those of others. One query.
 */
export async function listPollsToAnswer(tools: Tools, actor: Actor): Promise<PollLine[]> {
  if (!maySeeMeetings(actor)) return [];
  const now = tools.clock.now();
  const scope = { countyId: actor.countyId, organisationIds: actor.hostOrganisationIds };
  const open = await findPolls(actor, takingAnswers(scope, now), MOST_READ);
  return open
    .filter(({ mine }) => mine.length === 0)
    .slice(0, pollsLimits.shown)
    .map((poll) => lineOf(poll, now));
}

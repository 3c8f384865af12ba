import type { Actor } from '../../accounts/contract.ts';
import type { Tools } from '../../lib/tools.ts';
import { maySeeAllOrganisations, maySeeMeetings } from '../policy.ts';
import { readScope } from '../require-meeting.ts';
import { pollsLimits, type PollList } from './contract.ts';
import { findPolls, lineOf } from './find-polls.ts';
import { takingAnswers, waitingToBeDecided } from './poll.model.ts';

const DAY_MS = 86_400_000;

/** Polls that wait for the actor to choose a time, and those that take answers. A few of each. */
export async function listPolls(tools: Tools, actor: Actor): Promise<PollList> {
  if (!maySeeMeetings(actor)) return { polls: [], areMore: false };
  const now = tools.clock.now();
  const scope = await readScope(tools, actor);
  const createdBy = maySeeAllOrganisations(actor) ? null : actor.personId;
  const from = new Date(now.getTime() - pollsLimits.closedShownDays * DAY_MS);
  const most = pollsLimits.shown;
  const found = await Promise.all([
    findPolls(actor, waitingToBeDecided(scope, { from, now, createdBy }), most + 1),
    findPolls(actor, takingAnswers(scope, now), most + 1),
  ]);
  return {
    polls: found.flatMap((polls) => polls.slice(0, most).map((poll) => lineOf(poll, now))),
    areMore: found.some(({ length }) => length > most),
  };
}

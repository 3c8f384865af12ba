import type { Actor } from '../../accounts/contract.ts';
import type { Tools } from '../../lib/tools.ts';
import { readOrganisations } from '../read-organisations.ts';
import { requireMeetings } from '../require-meeting.ts';
import type { PollAudiences } from './contract.ts';
import { mayAsk } from './policy.ts';

/** For whom the actor may look for a date. */
export async function listPollAudiences(tools: Tools, actor: Actor): Promise<PollAudiences> {
  requireMeetings(actor);
  const organisations = [...(await readOrganisations(tools, actor)).values()];
  return {
    county: actor.roles.includes('coordinator'),
    organisations: organisations
      .filter(({ id, kinds }) => kinds.includes('host') && mayAsk(actor, [id]))
      .map(({ id, name }) => ({ id, name })),
  };
}

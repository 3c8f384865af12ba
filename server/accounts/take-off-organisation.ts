import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { takeOffInput } from './inputs.ts';
import { Organisation } from './organisation.model.ts';
import { maySeeOrganisation, mayTakeOff } from './policy.ts';
import { requireAllowed } from './require-allowed.ts';
import { requireWordsPass } from './require-words-pass.ts';
import { announceEnded } from './sessions.ts';
import { shutOrganisation } from './shut-organisation.ts';

/**
 * "Take us off": shuts an organisation that runs activities, by its own people or by those who look
 * after the county's organisations. What it had listed goes, what was written of whom to ring there
 * is erased, and its name and reason are kept so that nobody lists it again by mistake.
 */
export async function takeOffOrganisation(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { organisationId, reason, checked } = parseInput(takeOffInput, rawInput);
  const { countyId } = actor;
  if (!maySeeOrganisation(actor, organisationId)) throw new NotFoundError();
  const found = await Organisation.findOne({ _id: organisationId, countyId, state: 'open' }).lean();
  if (!found) throw new NotFoundError();
  requireAllowed(mayTakeOff(found.kinds));
  requireWordsPass(tools, actor, { place: 'resource', texts: { reason }, checked });
  const takenOff = { reason, at: tools.clock.now() };
  const ended = await changeMemberships(tools, (change) =>
    shutOrganisation(tools, actor, { organisationId, takenOff }, change),
  );
  announceEnded(tools, ended);
}

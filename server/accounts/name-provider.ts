import { isDuplicateKey } from '../lib/database/retry.ts';
import { InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor, OrganisationKind } from './contract.ts';
import { nameProviderInput } from './inputs.ts';
import { toNameKey } from './names.ts';
import { Organisation } from './organisation.model.ts';
import { isStaff, mayNameProvider } from './policy.ts';
import { requireListable } from './require-listable.ts';

interface NamedProvider {
  id: string;
  name: string;
}

/**
 * The activity provider of this name, found or added. A host organisation of the name becomes an
 * activity provider as well only by those who look after the county's organisations.
 */
export async function nameProvider(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<NamedProvider> {
  const { name } = parseInput(nameProviderInput, rawInput);
  if (!mayNameProvider(actor).allowed) throw new NotFoundError();
  const named = () => findNamed(tools, actor, name);
  const found = await named();
  if (found) return found;
  await requireListable(actor, name);
  return addProvider(tools, actor, name).catch(async (error: unknown) => {
    const sameMoment = isDuplicateKey(error) && (await named());
    if (!sameMoment) throw error;
    return sameMoment;
  });
}

async function findNamed(tools: Tools, actor: Actor, name: string): Promise<NamedProvider | null> {
  const { countyId } = actor;
  const found = await Organisation.findOne({
    countyId,
    nameKey: toNameKey(name),
    state: 'open',
  }).lean();
  if (!found) return null;
  const organisationId = found._id.toString();
  if (!found.kinds.includes('activityProvider')) {
    if (!isStaff(actor)) {
      throw new InvalidInputError({
        name: 'This organisation employs link workers. Ask a coordinator to say that it runs activities too.',
      });
    }
    const kinds: OrganisationKind[] = [...found.kinds, 'activityProvider'];
    await changeMemberships(tools, async ({ transaction, tell }) => {
      await Organisation.updateOne(
        { _id: found._id, countyId, state: 'open' },
        { $addToSet: { kinds: 'activityProvider' } },
        { session: transaction },
      );
      await tell({
        ...{ kind: 'organisation', countyId, organisationId },
        ...{ name: found.name, kinds, state: 'open' },
      });
    });
  }
  return { id: organisationId, name: found.name };
}

async function addProvider(tools: Tools, actor: Actor, name: string): Promise<NamedProvider> {
  const { countyId } = actor;
  const kinds: OrganisationKind[] = ['activityProvider'];
  const id = await changeMemberships(tools, async ({ transaction, tell }) => {
    const added = new Organisation({
      ...{ countyId, name, nameKey: toNameKey(name), kinds },
      ...{ state: 'open', addedAt: tools.clock.now() },
    });
    await added.save({ session: transaction });
    const organisationId = added._id.toString();
    await tell({ kind: 'organisation', countyId, organisationId, name, kinds, state: 'open' });
    return organisationId;
  });
  return { id, name };
}

import { isDuplicateKey } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Role, SignedIn, Where } from './contract.ts';
import { County } from './county.model.ts';
import { isFirstRunCode } from './first-run-code.ts';
import { openCountyInput } from './inputs.ts';
import { isFirstRun } from './is-first-run.ts';
import { Membership } from './membership.model.ts';
import { nameFields, toNameKey } from './names.ts';
import { Organisation } from './organisation.model.ts';
import { requireStrongPassword } from './password-strength.ts';
import { hashPassword } from './passwords.ts';
import { Person } from './person.model.ts';
import { beginSession } from './sessions.ts';
import { spendFirstRunTry } from './tries.ts';

const firstRoles: readonly Role[] = ['coordinator', 'administrator'];

/**
 * Opens the first county of an empty installation: the county, its first host organisation and its
 * first person, who is administrator and coordinator and signed in at once. Needs the code from the
 * terminal and happens once, however many try at one moment.
 */
export async function openCounty(tools: Tools, rawInput: unknown, where: Where): Promise<SignedIn> {
  const input = parseInput(openCountyInput, rawInput);
  if (!(await isFirstRun(tools))) throw openedAlready();
  await spendFirstRunTry(tools, where);
  if (!isFirstRunCode(tools, input.code)) {
    throw new InvalidInputError({
      code: 'That is not the code. Look for it in the terminal in which Hedgerow was started.',
    });
  }
  await requireStrongPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);

  const personId = await writeCounty(tools, { ...input, passwordHash }).catch((error: unknown) => {
    throw isDuplicateKey(error) ? openedAlready() : error;
  });
  return { setCookie: await beginSession(tools, personId, where), next: '/' };
}

function openedAlready(): ConflictError {
  return new ConflictError(
    'A county has been opened here already. Sign in, or ask for an invitation.',
  );
}

interface FirstCounty {
  county: string;
  organisation: string;
  name: string;
  email: string;
  passwordHash: string;
}

function writeCounty(tools: Tools, first: FirstCounty): Promise<string> {
  const now = tools.clock.now();
  return changeMemberships(tools, async ({ transaction, tell }) => {
    const county = new County({
      number: 1,
      name: first.county,
      state: 'open',
      openedAt: now,
      administratorsVersion: 0,
    });
    const countyId = county._id;
    const organisation = new Organisation({
      countyId,
      name: first.organisation,
      nameKey: toNameKey(first.organisation),
      kinds: ['host'],
      state: 'open',
      addedAt: now,
    });
    const person = new Person({
      countyId,
      email: first.email,
      ...nameFields(first.name),
      workingDays: [],
      passwordHash: first.passwordHash,
      state: 'active',
      joinedAt: now,
    });
    const personId = person._id;
    await county.save({ session: transaction });
    await organisation.save({ session: transaction });
    await person.save({ session: transaction });
    await Membership.insertMany(
      firstRoles.map((role) => ({ countyId, personId, role, state: 'active', startedAt: now })),
      { session: transaction },
    );

    const inCounty = { countyId: countyId.toString() };
    await tell({ kind: 'county', ...inCounty, name: county.name });
    await tell({
      kind: 'organisation',
      ...inCounty,
      organisationId: organisation._id.toString(),
      name: organisation.name,
      kinds: ['host'],
      state: 'open',
    });
    await tell({
      kind: 'membership',
      ...inCounty,
      personId: personId.toString(),
      added: firstRoles.map((role) => ({ role, organisationId: null })),
      ended: [],
    });
    return personId.toString();
  });
}

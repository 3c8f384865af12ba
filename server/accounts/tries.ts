import {
  forgetTries,
  giveTryBack,
  networkOf,
  spendTry,
  type RateLimit,
} from '../lib/rate-limit.ts';
import type { Tools } from '../lib/tools.ts';
import type { Where } from './contract.ts';

const HALF_HOUR = 1_800;
const HOUR = 3_600;

/** Wrong passwords for one account from one network. */
const atOneAccount: RateLimit = { name: 'signIn', points: 5, windowSeconds: HALF_HOUR };
/**
 * Wrong passwords for one account from everywhere: slows a guesser with many networks, far above
 * what keeps the owner out.
 */
const atOneAccountFromAnywhere: RateLimit = {
  name: 'signInAnywhere',
  points: 50,
  windowSeconds: HALF_HOUR,
};
/** Wrong passwords from one address, whatever the account. */
const fromOneAddress: RateLimit = { name: 'signInAddress', points: 30, windowSeconds: 60 };

/** Letters to one address asked for from one network, and from everywhere: nobody's mailbox is filled. */
const lettersToOneAccount: RateLimit = { name: 'letter', points: 4, windowSeconds: HOUR };
const lettersFromAnywhere: RateLimit = { name: 'letterAnywhere', points: 20, windowSeconds: HOUR };
const lettersFromOneAddress: RateLimit = { name: 'letterAddress', points: 20, windowSeconds: HOUR };

const firstRunCode: RateLimit = { name: 'firstRun', points: 10, windowSeconds: HALF_HOUR };
const invitationsByOnePerson: RateLimit = { name: 'invite', points: 300, windowSeconds: 24 * HOUR };
const ownPassword: RateLimit = { name: 'ownPassword', points: 5, windowSeconds: HALF_HOUR };

/**
 * Counts a try before the password is looked at, so that tries at one moment are counted too.
 * Known and unknown accounts are counted alike. Call what it answers once the password was right.
 */
export async function spendSignInTry(
  tools: Tools,
  email: string,
  { address }: Where,
): Promise<() => Promise<void>> {
  const accountHere = `${email} ${networkOf(address)}`;
  await spendTry(tools, fromOneAddress, address);
  await spendTry(tools, atOneAccount, accountHere);
  await spendTry(tools, atOneAccountFromAnywhere, email);
  return async () => {
    await forgetTries(tools, atOneAccount, accountHere);
    await giveTryBack(tools, atOneAccountFromAnywhere, email);
    await giveTryBack(tools, fromOneAddress, address);
  };
}

/** Letters that anybody can have sent to anybody by knowing an address. */
export async function spendLetterTry(tools: Tools, email: string, where: Where): Promise<void> {
  await spendTry(tools, lettersFromOneAddress, where.address);
  await spendTry(tools, lettersToOneAccount, `${email} ${networkOf(where.address)}`);
  await spendTry(tools, lettersFromAnywhere, email);
}

export function spendFirstRunTry(tools: Tools, { address }: Where): Promise<void> {
  return spendTry(tools, firstRunCode, networkOf(address));
}

export function spendInvitations(tools: Tools, personId: string, count: number): Promise<void> {
  return spendTry(tools, invitationsByOnePerson, personId, count);
}

/** Asked again for one's password while signed in. Call what it answers once it was right. */
export async function spendOwnPasswordTry(
  tools: Tools,
  personId: string,
): Promise<() => Promise<void>> {
  await spendTry(tools, ownPassword, personId);
  return () => forgetTries(tools, ownPassword, personId);
}

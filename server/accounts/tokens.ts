import { isDuplicateKey } from '../lib/database/retry.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { keyedHash } from '../lib/keyed-hash.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan } from '../lib/trusted-filters.ts';
import type { Transaction } from './change-memberships.ts';
import { createToken, findTokenHash } from './secrets.ts';
import { Token, type TokenPurpose, type TokenRecord } from './token.model.ts';

const MINUTE_MS = 60_000;
const VALID_MINUTES: Record<TokenPurpose, number> = {
  passwordReset: 60,
  signInLink: 30,
  emailChange: 60,
};

interface NewToken {
  purpose: TokenPurpose;
  personId: string;
  newEmail?: string;
  next?: string;
}

/** Makes the secret of a link, in place of an older one for the same purpose. */
export async function issueToken(tools: Tools, fresh: NewToken): Promise<string> {
  const { purpose, personId } = fresh;
  const { token, tokenHash } = createToken();
  const validMs = VALID_MINUTES[purpose] * MINUTE_MS;
  const expiresAt = new Date(tools.clock.now().getTime() + validMs);
  const replace = () =>
    Token.replaceOne({ personId, purpose }, { ...fresh, tokenHash, expiresAt }, { upsert: true });
  await replace().catch((error: unknown) => {
    // Two at one moment both found nothing to replace; now there is something.
    if (isDuplicateKey(error)) return replace();
    throw error;
  });
  return token;
}

/**
 * Stands in for a person where an address is unknown: the same writes are made, for nobody. The
 * same address gives the same id, so they do not pile up.
 */
export function nobodyWith(tools: Pick<Tools, 'env'>, email: string): string {
  return keyedHash(tools, 'nobody', email).toString('hex').slice(0, 24);
}

/** The token that a link opens, without using it up. */
export async function findToken(
  tools: Tools,
  purpose: TokenPurpose,
  token: string,
): Promise<TokenRecord | null> {
  const tokenHash = findTokenHash(token);
  if (!tokenHash) return null;
  return Token.findOne({ ...standing(tools, purpose), tokenHash }).lean();
}

/**
 * Uses a token up: of two at one moment one succeeds.
 *
 * @throws {InvalidInputError} where it was used, replaced by a newer one, or is too old
 */
export async function useToken(
  tools: Tools,
  { purpose, token }: { purpose: TokenPurpose; token: string },
  session?: Transaction,
): Promise<TokenRecord> {
  const tokenHash = findTokenHash(token);
  const used =
    tokenHash === null
      ? null
      : await Token.findOneAndDelete(
          { ...standing(tools, purpose), tokenHash },
          session ? { session } : {},
        ).lean();
  if (!used) throw linkIsOver();
  return used;
}

export function linkIsOver(): InvalidInputError {
  return new InvalidInputError({
    form: 'This link was used already or is too old. Ask for a new one.',
  });
}

function standing({ clock }: Tools, purpose: TokenPurpose) {
  return { purpose, expiresAt: laterThan(clock.now()) };
}

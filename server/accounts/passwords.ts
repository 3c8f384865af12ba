import { hash, verify } from '@node-rs/argon2';

import { createTurnstile } from './turnstile.ts';

/** argon2id by default; 46 MiB and one pass, the first set of OWASP's advice. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
/** More at once would take the memory and the cores that pages need. */
const inTurn = createTurnstile(4);

/**
 * Hash of a random text that nobody knows, of the same cost as a real one. An unknown address is
 * checked against it, so that it takes the same work as a known one.
 */
const HASH_OF_NOBODY =
  '$argon2id$v=19$m=47104,t=1,p=1$2t82h4gO108eZnCjDOs/kw$xvzxQjirFcqr3rg59QSy/my3E051KCilacdGWd9uK/Q';

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Answers false, after the same work, where there is no hash. */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? HASH_OF_NOBODY, password));
  return matches && passwordHash !== undefined;
}

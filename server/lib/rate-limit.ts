import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';

import { TooManyRequestsError } from './errors.ts';
import { RateLimitCount } from './rate-limit.model.ts';
import type { Tools } from './tools.ts';

export interface RateLimit {
  /** Unique in the installation: it keeps the counts apart. */
  name: string;
  /** How many are allowed in one window. */
  points: number;
  windowSeconds: number;
}

/**
 * Counts one try, or several at once, for a key such as an address. All processes count together.
 * The key is stored as a keyed digest only.
 *
 * @throws {TooManyRequestsError} once the window's tries are used up
 */
export async function spendTry(
  tools: Pick<Tools, 'env'>,
  limit: RateLimit,
  key: string,
  points = 1,
): Promise<void> {
  try {
    await createLimiter(limit).consume(digest(tools, key), points);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw tooMany(reason.msBeforeNext);
    throw reason;
  }
}

/** Takes a try back, or several: it turned out to be right, or came to nothing. */
export async function giveTryBack(
  tools: Pick<Tools, 'env'>,
  limit: RateLimit,
  key: string,
  points = 1,
): Promise<void> {
  await createLimiter(limit).reward(digest(tools, key), points);
}

/** Forgets what was counted for this key. */
export async function forgetTries(
  tools: Pick<Tools, 'env'>,
  limit: RateLimit,
  key: string,
): Promise<void> {
  await createLimiter(limit).delete(digest(tools, key));
}

/**
 * The network of an address: the first three numbers of IPv4, the first half of IPv6. What one
 * house or office shares, so that tries from elsewhere lock nobody out at home.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('%', 1).join('').split('::', 2);
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const groups = [...first, ...(plain.includes('::') ? zeros : []), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function createLimiter({ name, points, windowSeconds }: RateLimit): RateLimiterMongo {
  const { db } = RateLimitCount;
  return new RateLimiterMongo({
    storeClient: db.getClient(),
    dbName: db.name,
    tableName: RateLimitCount.collection.collectionName,
    keyPrefix: name,
    points,
    duration: windowSeconds,
    disableIndexesCreation: true,
  });
}

function digest({ env }: Pick<Tools, 'env'>, key: string): string {
  return createHmac('sha256', env.secretKey).update(`rate limit\0${key}`).digest('base64url');
}

function tooMany(msBeforeNext: number): TooManyRequestsError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new TooManyRequestsError(
    `That was too many tries. Wait ${wait}, then try again.`,
    seconds,
  );
}

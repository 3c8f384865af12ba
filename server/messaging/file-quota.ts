import type { Actor } from '../accounts/contract.ts';
import { TooManyRequestsError } from '../lib/errors.ts';
import { giveTryBack, spendTry, type RateLimit } from '../lib/rate-limit.ts';
import type { Tools } from '../lib/tools.ts';
import { messagingLimits } from './contract.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** Counted in kilobytes, from the first file on for a day. */
const quota: RateLimit = {
  name: 'messageFiles',
  points: messagingLimits.filesADayBytes / 1024,
  windowSeconds: DAY_SECONDS,
};

/** Those that were refused count here: looking at a file costs more than keeping it. */
const tries: RateLimit = { name: 'messageFileTries', points: 300, windowSeconds: DAY_SECONDS };

/**
 * Takes the size of a file from what a person may share in a day. All processes count together, so
 * of two files at one moment only what fits is taken.
 *
 * @returns gives it back, where the file is not kept
 * @throws {TooManyRequestsError}
 */
export async function spendFileQuota(
  tools: Tools,
  { personId }: Actor,
  bytes: number,
): Promise<() => Promise<void>> {
  await spendTry(tools, tries, personId);
  const size = Math.ceil(bytes / 1024);
  const giveBack = () => giveTryBack(tools, quota, personId, size);
  try {
    await spendTry(tools, quota, personId, size);
  } catch (error) {
    if (!(error instanceof TooManyRequestsError)) throw error;
    await giveBack();
    throw tooMuch(error.retryAfterSeconds);
  }
  return giveBack;
}

function tooMuch(seconds: number): TooManyRequestsError {
  const hours = Math.max(1, Math.ceil(seconds / 3600));
  const wait = hours === 1 ? 'an hour' : `${hours} hours`;
  return new TooManyRequestsError(
    `This is more than the 100 MB of files that you can share in a day. You can share more in ${wait}. What you wrote is still here.`,
    seconds,
  );
}

import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { announceGaps } from './audience.ts';
import { unfilledStates } from './contract.ts';
import { keepVoice } from './count-evidence.ts';
import { GapVoice, gapVoiceClientKey, gapVoiceKey } from './gap-voice.model.ts';
import { asId, Gap } from './gap.model.ts';

/**
 * The actor says "me too", once: the voice and the count change together. The gap comes first, so
 * that of many at one moment each waits for the one before.
 *
 * @param clientId of the form, where it came by one
 * @throws {ConflictError} for a gap that is filled, or gone since it was read
 */
export async function raiseVoice(
  tools: Tools,
  { countyId, personId }: Actor,
  { gapId, clientId }: { gapId: string; clientId?: string },
): Promise<void> {
  const at = tools.clock.now();
  const voice = { gapId: asId(gapId), countyId: asId(countyId), personId: asId(personId), at };
  if (await GapVoice.exists({ gapId, personId })) return;
  try {
    await inTransaction(async (session) => {
      const gap = await Gap.findOneAndUpdate(
        { _id: gapId, countyId, state: anyOf(unfilledStates) },
        { $inc: { seenBy: 1 } },
        { session },
      ).lean();
      if (!gap) throw new ConflictError('This is not missing any more. Look at it once more.');
      await keepVoice(clientId === undefined ? voice : { ...voice, clientId }, gap, session);
    });
  } catch (error) {
    const isSaid = isDuplicateKey(error, gapVoiceKey) || isDuplicateKey(error, gapVoiceClientKey);
    if (!isSaid) throw error;
    return;
  }
  await announceGaps(tools, countyId, [gapId]);
}

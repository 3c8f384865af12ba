import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../accounts/index.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import type { Tools } from '../lib/tools.ts';
import { announceGaps } from './audience.ts';
import type { LoggedGap } from './contract.ts';
import { keepVoice } from './count-evidence.ts';
import { GapVoice, gapVoiceClientKey } from './gap-voice.model.ts';
import { asId, Gap, gapOpenKey, newId } from './gap.model.ts';
import { logGapInput, type LogGapInput } from './inputs.ts';
import { openKeyOf } from './open-key.ts';
import { raiseVoice } from './raise-voice.ts';
import { requireSayer } from './require-gap.ts';

/**
 * Logs what people need and cannot find: what, where and why, nothing about one person. Where the
 * same is logged and not filled yet, it says "me too" to that instead and leaves its words as they
 * are. The same form sent twice is saved once.
 *
 * @throws {ConflictError} where the form was changed after it had been saved
 */
export async function logGap(tools: Tools, actor: Actor, rawInput: unknown): Promise<LoggedGap> {
  const input = parseInput(logGapInput, rawInput);
  requireSayer(actor);
  requireMayWrite(tools, actor);
  const before = await findSaved(actor, input);
  if (before) return before;
  const { place, note, checked } = input;
  requireWordsPass(tools, actor, { place: 'gap', texts: { place, note }, checked });
  return (
    (await joinSame(tools, actor, input)) ??
    (await create(tools, actor, input)) ??
    // Somebody else, or the same form in another tab, was first at the same moment.
    (await findSaved(actor, input)) ??
    (await joinSame(tools, actor, input)) ??
    startAgain()
  );
}

/** What this form has been saved as, or null where it comes for the first time. */
async function findSaved(
  { personId, countyId }: Actor,
  input: LogGapInput,
): Promise<LoggedGap | null> {
  const voice = await GapVoice.findOne({ personId, clientId: input.clientId }).lean();
  const saved = voice && (await Gap.findOne({ _id: voice.gapId, countyId }).lean());
  if (!saved) return null;
  if (openKeyOf(saved) !== openKeyOf(input)) {
    throw new ConflictError(
      'You saved this form before, with other words. Go to What’s missing and log it anew.',
    );
  }
  return { gapId: saved._id.toString(), wasThere: false };
}

async function joinSame(tools: Tools, actor: Actor, input: LogGapInput): Promise<LoggedGap | null> {
  const { countyId } = actor;
  const same = await Gap.findOne({ countyId, openKey: openKeyOf(input) }, { _id: 1 }).lean();
  if (!same) return null;
  const gapId = same._id.toString();
  await raiseVoice(tools, actor, { gapId, clientId: input.clientId });
  return { gapId, wasThere: true };
}

/** The gap with its first voice, or null where the same is there by now. */
async function create(
  tools: Tools,
  actor: Actor,
  { clientId, ...input }: LogGapInput,
): Promise<LoggedGap | null> {
  const { need, place, kind, note } = input;
  const [gapId, countyId, at] = [newId(), asId(actor.countyId), tools.clock.now()];
  const gap = {
    ...{ _id: gapId, countyId, need, place, kind, note },
    ...{ townKey: toNameKey(place), openKey: openKeyOf(input) },
    ...{ state: 'open' as const, seenBy: 1, loggedAt: at, stateSaid: null, closedBy: null },
  };
  const voice = { gapId, countyId, personId: asId(actor.personId), at, clientId };
  try {
    await inTransaction(async (session) => {
      await Gap.create([gap], { session });
      await keepVoice(voice, gap, session);
    });
  } catch (error) {
    const isThere = isDuplicateKey(error, gapOpenKey) || isDuplicateKey(error, gapVoiceClientKey);
    if (!isThere) throw error;
    return null;
  }
  await announceGaps(tools, actor.countyId, [gapId.toString()]);
  return { gapId: gapId.toString(), wasThere: false };
}

function startAgain(): never {
  throw new ConflictError('Somebody else changed this at the same moment. Press it again.');
}

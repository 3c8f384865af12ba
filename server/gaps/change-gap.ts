import type { Actor } from '../accounts/contract.ts';
import { noteGapNews } from '../accounts/index.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import {
  ConflictError,
  InvalidInputError,
  NotFoundError,
  NotPermittedError,
} from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { anyOf, otherThan } from '../lib/trusted-filters.ts';
import { announceGaps } from './audience.ts';
import { gapStates, type ClosingActivity, type GapsTools } from './contract.ts';
import { GapVoice } from './gap-voice.model.ts';
import { asId, Gap, gapOpenKey, newId } from './gap.model.ts';
import { changeGapInput, type ChangeGapInput } from './inputs.ts';
import { openKeyOf } from './open-key.ts';
import { mayChangeGaps } from './policy.ts';
import { requireGap } from './require-gap.ts';

/**
 * A coordinator says how a gap stands: open, being worked on, or closed by an activity of the
 * county. Then everybody else who said "me too" is to be told; opened again, nobody is any more.
 *
 * @throws {InvalidInputError} where the activity is not there
 * @throws {ConflictError} where the same was logged anew since it was closed
 */
export async function changeGap(
  tools: GapsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ gapId: string }> {
  const input = parseInput(changeGapInput, rawInput);
  const { gapId, state } = input;
  const gap = await requireGap(actor, gapId);
  if (!mayChangeGaps(actor)) {
    throw new NotPermittedError('Only a coordinator can say how this stands.');
  }
  if (gap.state === 'hidden') throw new NotPermittedError('A moderator hid this.');
  const closedBy = await readClosing(tools, actor, input);
  if (gap.state === state && gap.closedBy?.id === closedBy?.id) return { gapId };

  const { countyId, personId } = actor;
  const at = tools.clock.now();
  const stands = { state, stateSaid: { at, by: asId(personId) }, closedBy };
  const change = closedBy
    ? { $set: stands, $unset: { openKey: 1 } }
    : { $set: { ...stands, openKey: openKeyOf(gap) } };
  const told = closedBy
    ? { $set: { filledAt: at, toldAt: null, untold: newId() } }
    : { $set: { filledAt: null, toldAt: null }, $unset: { untold: 1 } };
  const toTell = closedBy ? { gapId, personId: otherThan(asId(personId)) } : { gapId };
  try {
    await inTransaction(async (session) => {
      const shown = { _id: gapId, countyId, state: anyOf(gapStates) };
      const { matchedCount } = await Gap.updateOne(shown, change, { session });
      if (matchedCount === 0) throw new NotPermittedError('A moderator hid this.');
      await GapVoice.updateMany(toTell, told, { session });
      const voices = closedBy
        ? await GapVoice.find(toTell, { personId: 1 }, { session }).lean()
        : [];
      const personIds = voices.map((voice) => voice.personId.toString());
      await noteGapNews(tools, { countyId, personIds }, session);
    });
  } catch (error) {
    if (!isDuplicateKey(error, gapOpenKey)) throw error;
    throw new ConflictError('The same was logged anew since this was closed. Look at that one.');
  }
  await announceGaps(tools, countyId, [gapId]);
  return { gapId };
}

async function readClosing(
  tools: GapsTools,
  actor: Actor,
  input: ChangeGapInput,
): Promise<ClosingActivity | null> {
  if (input.state !== 'closed') return null;
  const id = input.activityId;
  try {
    return { id, name: await tools.nameActivity(actor, id) };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new InvalidInputError({ activityId: 'Choose an activity that is on What’s on.' });
  }
}

import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceUses } from './announce-uses.ts';
import { sayUsedInput } from './inputs.ts';
import { requireResource } from './require-resource.ts';
import { newId, placeOf } from './resource.model.ts';
import { ResourceUse, useKey } from './use.model.ts';

/**
 * "I used it", with a line on how it went, which may be blank. Once for a person: said again, the
 * newer line stands in the place of the older one.
 */
export async function sayUsed(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ usedBy: number }> {
  const { resourceId, line, checked } = parseInput(sayUsedInput, rawInput);
  const resource = await requireResource(actor, resourceId);
  requireMayWrite(tools, actor);
  requireWordsPass(tools, actor, { place: 'resource', texts: { line }, checked });
  const { countyId, personId } = actor;
  const key = { countyId, resourceId: resource._id, personId };
  const usedAt = tools.clock.now();
  const _id = newId();
  const first = { _id, usedAt, place: placeOf(usedAt, _id) };
  const change = { $set: { line }, $setOnInsert: first };
  await retryWrite(async () => {
    try {
      await ResourceUse.updateOne(key, change, { upsert: true });
    } catch (error) {
      // Another tab was first at the same moment.
      if (!isDuplicateKey(error, useKey)) throw error;
      await ResourceUse.updateOne(key, { $set: { line } });
    }
  });
  return { usedBy: await announceUses(tools, actor, resource._id) };
}

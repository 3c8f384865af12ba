import { parseInput } from '../lib/parse-input.ts';
import { askActivity } from './ask-activities.ts';
import type { FullServiceView, OpenDataTools } from './contract.ts';
import { idInput } from './inputs.ts';
import { viewFullService } from './view-service.ts';

/**
 * `/services/{id}`: one activity with its times, place, cost, number and terms.
 *
 * @throws {NotFoundError}
 */
export async function getService(
  tools: OpenDataTools,
  rawInput: unknown,
): Promise<FullServiceView> {
  const { id } = parseInput(idInput, rawInput);
  return askActivity(tools, { id, kind: 'service' }, viewFullService);
}

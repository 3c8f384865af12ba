import { parseInput } from '../lib/parse-input.ts';
import { askActivity } from './ask-activities.ts';
import type { FullPlacedServiceView, OpenDataTools } from './contract.ts';
import { idInput } from './inputs.ts';
import { viewFullPlaced } from './view-service.ts';

/**
 * `/service_at_locations/{id}`: one place, and the activity there.
 *
 * @throws {NotFoundError}
 */
export async function getServiceAtLocation(
  tools: OpenDataTools,
  rawInput: unknown,
): Promise<FullPlacedServiceView> {
  const { id } = parseInput(idInput, rawInput);
  return askActivity(tools, { id, kind: 'serviceAtLocation' }, viewFullPlaced);
}

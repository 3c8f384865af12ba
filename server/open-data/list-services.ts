import { parseInput } from '../lib/parse-input.ts';
import { askActivities } from './ask-activities.ts';
import type { Envelope, OpenDataTools, ServiceView } from './contract.ts';
import { servicesInput } from './inputs.ts';
import { viewService } from './view-service.ts';

/** `/services`: a page of the activities that fit all that is asked. */
export async function listServices(
  tools: OpenDataTools,
  rawInput: unknown,
): Promise<Envelope<ServiceView>> {
  const asked = parseInput(servicesInput(tools.clock.now()), rawInput);
  return askActivities(tools, asked, { keys: [], view: viewService });
}

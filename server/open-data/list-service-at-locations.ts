import { parseInput } from '../lib/parse-input.ts';
import { askActivities } from './ask-activities.ts';
import type { Envelope, OpenDataTools, PlacedServiceView } from './contract.ts';
import { serviceAtLocationsInput } from './inputs.ts';
import { viewPlaced } from './view-service.ts';

/** By what activities are found that take place somewhere, or by phone or video. */
const LOCATED = 'located';

/**
 * `/service_at_locations`: a page of activities at their places. A postcode finds places in whose
 * address its first half is written, since nobody knows their coordinates.
 */
export async function listServiceAtLocations(
  tools: OpenDataTools,
  rawInput: unknown,
): Promise<Envelope<PlacedServiceView>> {
  const asked = parseInput(serviceAtLocationsInput(tools.clock.now()), rawInput);
  const keys = [asked.postcode === undefined ? LOCATED : `outward:${asked.postcode}`];
  const { contents, ...page } = await askActivities(tools, asked, { keys, view: viewPlaced });
  return { ...page, contents: contents.filter((placed) => placed !== null) };
}

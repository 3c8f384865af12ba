import { InvalidInputError, ServiceAwayError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { askActivities } from './ask-activities.ts';
import type { Envelope, OpenDataTools, PlacedServiceView } from './contract.ts';
import { wrapPage } from './envelope.ts';
import { serviceAtLocationsInput } from './inputs.ts';
import { viewPlaced } from './view-service.ts';

/** By what activities are found that take place somewhere, or by phone or video. */
const LOCATED = 'located';

/**
 * `/service_at_locations`: a page of activities at their places. A postcode finds places in whose
 * address its first half is written; with a distance, whatever lies so near to its middle.
 *
 * @throws {InvalidInputError} for a distance where no service knows postcodes
 * @throws {ServiceAwayError} while that service gives no answer
 */
export async function listServiceAtLocations(
  tools: OpenDataTools,
  rawInput: unknown,
): Promise<Envelope<PlacedServiceView>> {
  const { postcode, proximity, ...asked } = parseInput(
    serviceAtLocationsInput(tools.clock.now()),
    rawInput,
  );
  const ask = async (narrowed: Pick<Parameters<typeof askActivities>[2], 'keys' | 'near'>) => {
    const page = await askActivities(tools, asked, { ...narrowed, view: viewPlaced });
    return { ...page, contents: page.contents.filter((placed) => placed !== null) };
  };
  if (postcode === undefined) return ask({ keys: [LOCATED] });
  if (proximity === undefined) return ask({ keys: [`outward:${postcode.outward}`] });
  const middle = await tools.locatePostcode(postcode.whole ?? postcode.outward);
  if (middle === 'off') throw new InvalidInputError({ proximity: notHere });
  if (middle === 'away') throw new ServiceAwayError(notNow);
  if (middle === null) {
    return wrapPage([], { page: asked.page, perPage: asked.per_page, total: 0 });
  }
  return ask({ keys: [LOCATED], near: { ...middle, metres: proximity } });
}

const notNow =
  'The service that knows where postcodes are gives no answer just now. Ask again in a minute, or by postcode alone.';

const notHere =
  'Ask by postcode alone: here nobody can be asked where postcodes are, so there is no distance.';

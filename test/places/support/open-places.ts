import { http, HttpResponse } from 'msw';

import type { ActivitiesTools } from '#server/activities/activities-tools.ts';
import { placeActivities } from '#server/activities/index.ts';
import { countTowns, findTown, markTowns } from '#server/activities/towns.ts';
import type { PlacesTools } from '#server/places/contract.ts';
import { addPlace, findPlace, locatePostcode } from '#server/places/index.ts';
import { readPositions } from '#server/places/read-places.ts';
import { openBoard } from '#test/activities/support/open-board.ts';
import { outsideServices } from '#test/support/outside-services.ts';

export const GEOCODER = 'https://postcodes.county.example/v1';

/** Fenwold with its board, and the tools of its places and activities as the platform hands them. */
export async function openPlaces({ geocoderUrl }: { geocoderUrl?: string } = {}) {
  const board = await openBoard();
  Object.assign(board.tools, { env: { ...board.tools.env, geocoderUrl } });
  const placesTools: PlacesTools = Object.assign(board.tools, { countTowns, findTown, markTowns });
  const tools: PlacesTools & ActivitiesTools = Object.assign(placesTools, {
    findPlace: (asked: { countyId: string; words: string }) => findPlace(placesTools, asked),
    readPlaces: readPositions,
    locatePostcode: (postcode: string) => locatePostcode(placesTools, postcode),
  });
  return {
    ...board,
    tools,
    add: (form: Record<string, unknown> = {}) => addPlace(tools, board.marjoram, ambry(form)),
    place: () => placeActivities(tools),
  };
}

export function ambry(overrides: Record<string, unknown> = {}) {
  return { name: 'Ambry', latitude: '53.1', longitude: '-0.2', ...overrides };
}

/**
 * Stands in for the service: what it knows by its code, and all that it was asked. `status` for one
 * that answers with an error.
 */
export function answerPostcodes(
  known: Record<string, { latitude: number | null; longitude: number | null }>,
  service: { status?: number } = {},
): string[] {
  const asked: string[] = [];
  outsideServices.use(
    http.get(`${GEOCODER}/:kind/:code`, ({ params }) => {
      asked.push(`${String(params.kind)}/${String(params.code)}`);
      if (service.status !== undefined) {
        return HttpResponse.json({ error: 'no' }, { status: service.status });
      }
      const found = known[String(params.code)];
      if (!found) return HttpResponse.json({ status: 404, error: 'not found' }, { status: 404 });
      return HttpResponse.json({ status: 200, result: { postcode: params.code, ...found } });
    }),
  );
  return asked;
}

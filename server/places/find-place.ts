import { parseInput } from '../lib/parse-input.ts';
import { readPostcode } from '../lib/text/postcode.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { readWords } from '../lib/text/words.ts';
import type { FoundPlace, PlacesTools } from './contract.ts';
import { findPlaceInput } from './inputs.ts';
import { locatePostcode } from './locate-postcode.ts';
import type { PlaceRecord } from './place.model.ts';
import { readPlaces } from './read-places.ts';

/**
 * What somebody means by the words: a place of the county, then a town of which activities tell where
 * it is, then a postcode. Null where nobody knows, or nobody answers: a search by words goes on then.
 */
export async function findPlace(tools: PlacesTools, rawInput: unknown): Promise<FoundPlace | null> {
  const { countyId, words } = parseInput(findPlaceInput, rawInput);
  const postcode = readPostcode(words);
  if (!postcode) return findNamed(tools, countyId, words);
  const located = await locatePostcode(tools, words);
  if (located === null || typeof located === 'string') return null;
  return { name: postcode.whole ?? postcode.outward, ...located };
}

/** "Quillbeck", "quillbeck, Fenwold", "St Bride" for Wick St Bride where no other is called so. */
async function findNamed(
  tools: PlacesTools,
  countyId: string,
  words: string,
): Promise<FoundPlace | null> {
  const [first = ''] = words.split(',');
  const asked = readWords(first, { most: 12 });
  if (asked.length === 0) return null;
  const places = await readPlaces(countyId);
  const spelled = places.map((place) => ({ place, name: readWords(place.name, { most: 12 }) }));
  const whole = spelled.find(({ name }) => name.join(' ') === asked.join(' '));
  if (whole) return asFound(whole.place);
  const town = await tools.findTown(countyId, toNameKey(first));
  if (town) return town;
  const fitting = spelled.filter(({ name }) =>
    asked.every((word) => name.some((part) => part.startsWith(word))),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? asFound(only.place) : null;
}

function asFound({ name, latitude, longitude }: PlaceRecord): FoundPlace {
  return { name, latitude, longitude };
}

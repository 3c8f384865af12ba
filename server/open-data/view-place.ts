import { findPostcode, withoutPostcode } from '../lib/text/postcode.ts';
import type { AddressView, FullLocationView, LocationView, OpenActivity } from './contract.ts';
import { namedUuid, uuidOf } from './uuid.ts';
import { vocabularies } from './vocabulary.ts';

/** Where one takes part; null for what comes to people's homes alone. */
export function viewPlace(activity: OpenActivity, county: string): FullLocationView | null {
  const { placeWords, town, attendanceMode, access } = activity;
  const id = uuidOf('location', activity.id);
  const isSomewhere = placeWords !== '' || town !== '';
  const isFarOff = attendanceMode.includes('phone') || attendanceMode.includes('video');
  if (!isSomewhere && !isFarOff) return null;
  const terms = access.map((code) => vocabularies.access.terms[code]);
  return {
    id,
    location_type: isSomewhere ? 'physical' : 'virtual',
    name: isSomewhere ? nameOf(activity) : 'By phone or video',
    ...(isSomewhere && activity.position),
    addresses: isSomewhere ? [viewAddress(activity, id, county)] : [],
    accessibility: terms.map(([name, description]) => ({
      id: namedUuid(`accessibility ${name}`, id),
      location_id: id,
      description,
    })),
  };
}

/** Without what a list leaves out. */
export function placeInList({
  addresses: _addresses,
  accessibility: _accessibility,
  ...place
}: FullLocationView): LocationView {
  return place;
}

/** "Plot 12, Mill Lane", or the town where nothing more is known. */
function nameOf({ placeWords, town }: OpenActivity): string {
  const words = withoutPostcode(placeWords);
  return words === '' ? town : words;
}

/** The standard asks for every line; what nobody told us is an empty text, never a guess. */
function viewAddress(activity: OpenActivity, locationId: string, county: string): AddressView {
  const { placeWords, town } = activity;
  return {
    id: namedUuid('address', locationId),
    location_id: locationId,
    address_1: withoutPostcode(placeWords),
    city: town,
    state_province: county,
    postal_code: findPostcode(placeWords)?.whole ?? '',
    country: 'GB',
    address_type: 'physical',
  };
}

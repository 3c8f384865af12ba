import { expect, it } from 'vitest';

import { getOutsideServices } from '#server/places/index.ts';
import { GEOCODER, openPlaces } from './support/open-places.ts';

it('says which services of others are asked: none unless they are set', async () => {
  const { tools } = await openPlaces();
  expect(getOutsideServices(tools)).toEqual({ mapCredit: null, asksForPostcodes: false });
  const set = { mapTilesUrl: 'https://tiles.example/{z}/{x}/{y}', mapTilesCredit: '© the makers' };
  Object.assign(tools, { env: { ...tools.env, ...set, geocoderUrl: GEOCODER } });
  expect(getOutsideServices(tools)).toEqual({ mapCredit: '© the makers', asksForPostcodes: true });
});

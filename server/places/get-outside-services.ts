import type { Tools } from '../lib/tools.ts';
import type { OutsideServicesView } from './contract.ts';
import { tilesIn } from './get-county-map.ts';

/** Which services of others this installation asks, for the page on privacy. */
export function getOutsideServices(tools: Tools): OutsideServicesView {
  return {
    mapCredit: tilesIn(tools)?.credit ?? null,
    asksForPostcodes: tools.env.geocoderUrl !== undefined,
  };
}

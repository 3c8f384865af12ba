import { readPostcode } from '../lib/text/postcode.ts';
import type { Tools } from '../lib/tools.ts';
import { askGeocoder, type Located } from './geocoder.ts';

/**
 * Where a postcode, or the first half of one, is. `off` where no service is set; null where it is no
 * postcode or nobody knows it.
 */
export async function locatePostcode(tools: Tools, asked: string): Promise<Located | 'off'> {
  const { geocoderUrl } = tools.env;
  if (geocoderUrl === undefined) return 'off';
  const postcode = readPostcode(asked);
  if (!postcode) return null;
  const { whole, outward } = postcode;
  return askGeocoder(
    tools,
    geocoderUrl,
    whole === null ? { kind: 'outcodes', code: outward } : { kind: 'postcodes', code: whole },
  );
}

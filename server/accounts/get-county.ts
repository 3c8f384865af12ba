import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { County } from './county.model.ts';
import { rememberedBy } from './remembered.ts';

/** The county of the actor. */
export async function getCounty(
  tools: Tools,
  { countyId }: Actor,
): Promise<{ id: string; name: string }> {
  const { counties } = rememberedBy(tools);
  const known = counties.get(countyId);
  if (known !== undefined) return { id: countyId, name: known };
  const county = await County.findById(countyId, { name: 1 }).lean();
  if (!county) throw new NotFoundError();
  counties.set(countyId, county.name);
  return { id: countyId, name: county.name };
}

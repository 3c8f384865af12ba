import type { Tools } from '../lib/tools.ts';
import { County } from './county.model.ts';
import { rememberedBy } from './remembered.ts';

/** Many more than one installation holds. */
const MOST = 200;

/** Names of these counties by id. They are no secret: open data says in which county a place is. */
export async function nameCounties(
  tools: Tools,
  countyIds: readonly string[],
): Promise<Map<string, string>> {
  const { counties } = rememberedBy(tools);
  const isKnown = countyIds.every((id) => counties.get(id) !== undefined);
  if (!isKnown) {
    const found = await County.find({}, { name: 1 }).sort({ number: 1 }).limit(MOST).lean();
    for (const { _id, name } of found) counties.set(_id.toString(), name);
  }
  return new Map(countyIds.map((id) => [id, counties.get(id) ?? '']));
}

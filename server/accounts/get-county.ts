import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { County } from './county.model.ts';

/** The county of the actor. */
export async function getCounty(
  _tools: Tools,
  actor: Actor,
): Promise<{ id: string; name: string }> {
  const county = await County.findById(actor.countyId, { name: 1 }).lean();
  if (!county) throw new NotFoundError();
  return { id: county._id.toString(), name: county.name };
}

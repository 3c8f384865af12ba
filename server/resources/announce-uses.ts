import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToCounty } from './announce-to.ts';
import { ResourceUse } from './use.model.ts';

/** Tells how many have used a resource by now. */
export async function announceUses(
  tools: Tools,
  { countyId }: Pick<Actor, 'countyId'>,
  resourceId: Types.ObjectId,
): Promise<number> {
  const usedBy = await ResourceUse.countDocuments({ countyId, resourceId });
  const view = { resourceId: resourceId.toString(), usedBy };
  await announceToCounty(tools, countyId, { event: 'resource.used', view });
  return usedBy;
}

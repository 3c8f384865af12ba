import type { Tools } from '../lib/tools.ts';
import { isThere } from '../lib/trusted-filters.ts';
import { limits, type Actor, type TakenOffView } from './contract.ts';
import { Organisation } from './organisation.model.ts';
import { requireStaff } from './require-allowed.ts';

/** Those of the actor's county that asked not to be listed, by name. For staff. */
export async function listTakenOff(_tools: Tools, actor: Actor): Promise<TakenOffView[]> {
  requireStaff(actor);
  const found = await Organisation.find({ countyId: actor.countyId, takenOff: isThere() })
    .sort({ nameKey: 1 })
    .limit(limits.takenOff)
    .lean();
  return found.flatMap(({ _id, name, takenOff }) =>
    takenOff
      ? [{ id: _id.toString(), name, reason: takenOff.reason, at: takenOff.at.toISOString() }]
      : [],
  );
}

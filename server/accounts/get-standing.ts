import type { Tools } from '../lib/tools.ts';
import type { Wearer } from './contract.ts';
import { findWearer } from './find-wearer.ts';
import { Person } from './person.model.ts';

/**
 * What somebody is now, for what is read in their name without a session, such as a calendar feed.
 * Null for those who have left, whose seat rests, and for everybody of a county that is closed.
 */
export async function getStanding(
  _tools: Tools,
  { countyId, personId }: { countyId: string; personId: string },
): Promise<Wearer | null> {
  const person = await Person.findOne({ _id: personId, countyId }, { _id: 1 }).lean();
  const wearer = person && (await findWearer(person._id));
  return wearer && wearer.seat === undefined ? wearer : null;
}

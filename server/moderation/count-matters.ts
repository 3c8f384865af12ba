import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { moderationLimits } from './contract.ts';
import { Matter } from './matter.model.ts';
import { isModerator } from './policy.ts';

/**
 * How many matters wait, for the start page of moderators. Counts no further than
 * `moderationLimits.counted`; 0, without a question, for everybody else.
 */
export async function countMatters(_tools: Tools, actor: Actor): Promise<number> {
  if (!isModerator(actor)) return 0;
  const { countyId, personId } = actor;
  const open = { countyId, state: 'open', authorId: otherThan(personId) } as const;
  return Matter.countDocuments(open, { limit: moderationLimits.counted });
}

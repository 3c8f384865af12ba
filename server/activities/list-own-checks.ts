import type { Actor } from '../accounts/contract.ts';
import { dayInCounty } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { notEarlierThan } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { CheckOffer } from './check-offer.model.ts';
import { checksLimits, type OwnChecks } from './check-views.ts';
import { mayShareOut } from './policy.ts';
import { requireBoard } from './require-activity.ts';
import { isStale } from './stale.ts';

/** What the actor is asked to check, soonest due first. What is over the day is no longer asked. */
export async function listOwnChecks(tools: Tools, actor: Actor): Promise<OwnChecks> {
  requireBoard(actor);
  const { countyId, personId } = actor;
  const now = tools.clock.now();
  const today = dayInCounty(now);
  const [asked, offer] = await Promise.all([
    Activity.find({
      ...{ countyId, 'asked.of': personId, 'asked.dueOn': notEarlierThan(today) },
      ...{ state: 'open' as const, ...isStale(now) },
    })
      .sort({ 'asked.dueOn': 1, _id: 1 })
      .limit(checksLimits.ofOnePerson * 2)
      .lean(),
    CheckOffer.findOne({ personId, until: notEarlierThan(today) }).lean(),
  ]);
  const views = await viewActivities(tools, asked);
  return {
    asked: views.map((activity, at) => ({ activity, dueOn: asked[at]?.asked?.dueOn ?? today })),
    offeredUntil: offer?.until ?? null,
    sharesOut: mayShareOut(actor),
  };
}

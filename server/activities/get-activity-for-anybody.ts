import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import type { ActivityPage } from './page-views.ts';
import { freshnessOfFields } from './freshness-of-fields.ts';
import { activityInput } from './inputs.ts';
import { withLaterFields } from './later-fields.ts';
import { findStayed } from './require-activity.ts';
import { schemaOrgOf, type SchemaOrgThing } from './schema-org.ts';
import { listSessions } from './sessions.ts';
import { viewForAnybody } from './view-for-anybody.ts';

export interface ActivityForAnybody extends Pick<
  ActivityPage,
  'activity' | 'sessions' | 'freshness'
> {
  /** Where anybody finds it, on paper as well. */
  address: string;
  /** The same for machines that read pages. */
  structured: SchemaOrgThing;
}

/**
 * One activity as anybody may see it, without an account: an advert that its activity provider has
 * put up. Nothing in it names a person: neither who greets people nor who has checked or reported.
 * One that was taken off, an unknown and a malformed id are refused in the same words; the id of one
 * that was merged gives the one that stayed.
 */
export async function getActivityForAnybody(
  tools: Tools,
  rawInput: unknown,
): Promise<ActivityForAnybody> {
  const { activityId } = parseInput(activityInput, rawInput);
  const isId = /^[0-9a-f]{24}$/.test(activityId);
  const found = isId ? await findOpen(activityId) : null;
  if (!found) throw new NotFoundError('We could not find that activity.');
  const [stored, now] = [withLaterFields(found), tools.clock.now()];
  const activity = viewForAnybody(stored, now);
  const sessions = activity.reports.times
    ? []
    : listSessions({ schedule: activity.schedule, closures: activity.closures }, now);
  const address = `${tools.env.publicOrigin}/activities/${activity.id}`;
  return {
    ...{ activity, sessions, address },
    freshness: freshnessOfFields(stored, now),
    structured: schemaOrgOf(activity, { sessions, address }),
  };
}

/** The activity itself, or the one that stayed when it was merged. */
async function findOpen(activityId: string) {
  const found = await Activity.findOne({ _id: activityId, state: 'open' }).lean();
  if (found) return found;
  const stayed = await findStayed(activityId);
  return stayed === null ? null : Activity.findOne({ _id: stayed, state: 'open' }).lean();
}

import { listMemberIds, listPeople } from '../accounts/index.ts';
import { dayInCounty } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { isNotThere, lessThan } from '../lib/trusted-filters.ts';
import type { ActivityRecord } from './activity.model.ts';
import type { AskedView } from './check-views.ts';
import type { ActivitiesAnnouncement } from './contract.ts';

/** Those of which nobody is asked now: the day by which somebody was has passed. */
export function isAskedOfNobody(now: Date) {
  return { $or: [{ asked: isNotThere() }, { 'asked.dueOn': lessThan(dayInCounty(now)) }] };
}

/** Of whom each is asked, in the same order. */
export async function viewAsked(
  tools: Tools,
  activities: readonly Pick<ActivityRecord, 'asked'>[],
  now: Date,
): Promise<(AskedView | null)[]> {
  const ids = activities.flatMap(({ asked }) => (asked ? [asked.of.toString()] : []));
  const people = await listPeople(tools, ids);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const today = dayInCounty(now);
  return activities.map(({ asked }) => {
    if (!asked) return null;
    const id = asked.of.toString();
    const person = { id, name: names.get(id) ?? 'somebody' };
    return { person, dueOn: asked.dueOn, isOver: asked.dueOn < today };
  });
}

/** Tells these people and the coordinators that what is asked of whom has changed. */
export async function announceChecks(
  tools: Tools,
  countyId: string,
  personIds: readonly string[],
): Promise<void> {
  const people = [...new Set(personIds)];
  if (people.length === 0) return;
  const roles = ['coordinator'] as const;
  const coordinators = await listMemberIds(tools, { countyId, organisationId: null, roles });
  for (const personId of people) {
    const news: ActivitiesAnnouncement = { event: 'checks.changed', view: { personId } };
    tools.announce({ ...news, audience: [...new Set([personId, ...coordinators])] });
  }
}

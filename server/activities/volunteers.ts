import type { Types } from 'mongoose';

import { listMemberIds, listPeople } from '../accounts/index.ts';
import { dayInCounty } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { notEarlierThan } from '../lib/trusted-filters.ts';
import { Activity, asId } from './activity.model.ts';
import { CheckOffer } from './check-offer.model.ts';
import { checksLimits, type VolunteerView } from './check-views.ts';

/** A volunteer, with how many are asked of them now: for sharing fairly, and shown to nobody. */
export type Volunteer = VolunteerView & { askedNow: number };

/** Those of the county who offer to check and are at work there, by name. */
export async function readVolunteers(
  tools: Tools,
  countyId: string,
  now: Date,
): Promise<Volunteer[]> {
  const today = dayInCounty(now);
  const offers = await CheckOffer.find({ countyId, until: notEarlierThan(today) })
    .sort({ until: -1 })
    .limit(checksLimits.volunteers)
    .lean();
  if (offers.length === 0) return [];
  const offered = offers.map(({ personId }) => personId);
  const [atWork, people, counts] = await Promise.all([
    listMemberIds(tools, {
      ...{ countyId, organisationId: null },
      roles: ['linkWorker', 'supervisor', 'coordinator', 'administrator'],
    }),
    listPeople(tools, offered.map(String)),
    Activity.aggregate<{ _id: Types.ObjectId; count: number }>([
      {
        $match: {
          ...{ countyId: asId(countyId), 'asked.of': { $in: offered } },
          ...{ 'asked.dueOn': { $gte: today }, state: 'open' },
        },
      },
      { $group: { _id: '$asked.of', count: { $sum: 1 } } },
    ]),
  ]);
  const here = new Set(atWork);
  const askedOf = new Map(counts.map(({ _id, count }) => [_id.toString(), count]));
  return people
    .filter(({ id }) => here.has(id))
    .map(({ id, name, organisation }) => {
      const askedNow = askedOf.get(id) ?? 0;
      return { id, name, organisation, askedNow, isFull: askedNow >= checksLimits.ofOnePerson };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

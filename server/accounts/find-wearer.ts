import type { PipelineStage, Types } from 'mongoose';

import { roles, type Role, type Wearer } from './contract.ts';
import { Person, seatedStates, type PersonRecord } from './person.model.ts';
import { roleForReading } from './policy.ts';
import { seatOf } from './seats.ts';

export interface WearerRow {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  name: string;
  state: PersonRecord['state'];
  restsSince?: Date;
  backOn?: string;
  readsUntil?: Date;
  mutedUntil?: Date;
  unreadNotices?: number;
  hasGapNews?: boolean;
  timesTold?: number;
  memberships: { role: Role; organisationId: Types.ObjectId | null }[];
}

/**
 * The stages that make a row of a person: only one with a seat, in an open county. Roles within a
 * closed organisation were ended when it closed. The roles of one person are in one state, that of
 * the seat; of somebody who has left those stand here that give something to read.
 */
export const wearerStages = [
  { $match: { state: { $in: [...seatedStates] } } },
  {
    $lookup: {
      from: 'counties',
      localField: 'countyId',
      foreignField: '_id',
      pipeline: [{ $match: { state: 'open' } }, { $project: { _id: 1 } }],
      as: 'openCounty',
    },
  },
  { $match: { 'openCounty.0': { $exists: true } } },
  {
    $lookup: {
      from: 'memberships',
      localField: '_id',
      foreignField: 'personId',
      pipeline: [
        { $match: { state: { $in: [...seatedStates] } } },
        { $sort: { startedAt: 1, _id: 1 } },
        { $project: { _id: 0, role: 1, organisationId: 1 } },
      ],
      as: 'memberships',
    },
  },
  {
    $project: {
      ...{
        countyId: 1,
        name: 1,
        mutedUntil: 1,
        unreadNotices: 1,
        hasGapNews: 1,
        timesTold: 1,
        memberships: 1,
      },
      ...{ state: 1, restsSince: 1, backOn: 1, readsUntil: 1 },
    },
  },
] satisfies PipelineStage.Lookup['$lookup']['pipeline'];

/** Who this person is now, or null for somebody who may not act. One query. */
export async function findWearer(personId: Types.ObjectId): Promise<Wearer | null> {
  const [row] = await Person.aggregate<WearerRow>([{ $match: { _id: personId } }, ...wearerStages]);
  return toWearer(row);
}

/** A person with the roles worn now, or null for one who wears none. */
export function toWearer(row: WearerRow | undefined): Wearer | null {
  if (!row || row.memberships.length === 0) return null;
  const seat = seatOf(row);
  const worn = seat?.state === 'alumni' ? row.memberships.map(forReading) : row.memberships;
  const organisationsOf = (...wanted: Role[]) => [
    ...new Set(
      worn.flatMap(({ role, organisationId }) =>
        organisationId && wanted.includes(role) ? [organisationId.toString()] : [],
      ),
    ),
  ];
  return {
    personId: row._id.toString(),
    countyId: row.countyId.toString(),
    name: row.name,
    roles: roles.filter((role) => worn.some((membership) => membership.role === role)),
    hostOrganisationIds: organisationsOf('linkWorker', 'supervisor'),
    providerOrganisationIds: organisationsOf('activityProvider'),
    ...(row.mutedUntil ? { mutedUntil: row.mutedUntil.toISOString() } : {}),
    ...(row.unreadNotices ? { unreadNotices: row.unreadNotices } : {}),
    ...(row.hasGapNews ? { hasGapNews: true } : {}),
    ...(row.timesTold ? { mayHaveNew: true } : {}),
    ...(seat ? { seat } : {}),
  };
}

/** Of what an organisation has for its own people nothing is read on. */
function forReading({ role }: WearerRow['memberships'][number]) {
  return { role: roleForReading(role), organisationId: null };
}

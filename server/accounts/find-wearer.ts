import type { PipelineStage, Types } from 'mongoose';

import { roles, type Actor, type Role } from './contract.ts';
import { Person } from './person.model.ts';

/** A person with the hats worn now: all of an actor but the session. */
export type Wearer = Omit<Actor, 'sessionHash' | 'requestId'>;

export interface WearerRow {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  name: string;
  mutedUntil?: Date;
  unreadNotices?: number;
  memberships: { role: Role; organisationId: Types.ObjectId | null }[];
}

/**
 * The stages that make a row of a person: only an active one of an open county. Roles within a
 * closed organisation were ended when it closed.
 */
export const wearerStages = [
  { $match: { state: 'active' } },
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
        { $match: { state: 'active' } },
        { $sort: { startedAt: 1, _id: 1 } },
        { $project: { _id: 0, role: 1, organisationId: 1 } },
      ],
      as: 'memberships',
    },
  },
  { $project: { countyId: 1, name: 1, mutedUntil: 1, unreadNotices: 1, memberships: 1 } },
] satisfies PipelineStage.Lookup['$lookup']['pipeline'];

/** Who this person is now, or null for somebody who may not act. One query. */
export async function findWearer(personId: Types.ObjectId): Promise<Wearer | null> {
  const [row] = await Person.aggregate<WearerRow>([{ $match: { _id: personId } }, ...wearerStages]);
  return toWearer(row);
}

/** A person with the roles held now, or null for one who holds none. */
export function toWearer(row: WearerRow | undefined): Wearer | null {
  if (!row || row.memberships.length === 0) return null;
  const organisationsOf = (...wanted: Role[]) => [
    ...new Set(
      row.memberships.flatMap(({ role, organisationId }) =>
        organisationId && wanted.includes(role) ? [organisationId.toString()] : [],
      ),
    ),
  ];
  return {
    personId: row._id.toString(),
    countyId: row.countyId.toString(),
    name: row.name,
    roles: roles.filter((role) => row.memberships.some((membership) => membership.role === role)),
    hostOrganisationIds: organisationsOf('linkWorker', 'supervisor'),
    providerOrganisationIds: organisationsOf('activityProvider'),
    ...(row.mutedUntil ? { mutedUntil: row.mutedUntil.toISOString() } : {}),
    ...(row.unreadNotices ? { unreadNotices: row.unreadNotices } : {}),
  };
}

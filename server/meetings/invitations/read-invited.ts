import { listMemberIds } from '../../accounts/index.ts';
import type { Tools } from '../../lib/tools.ts';
import { COUNTY_WIDE } from '../contract.ts';

export interface Circle {
  countyId: { toString(): string };
  audience: readonly string[];
}

/**
 * Who may be invited by mail, for each of these circles of people by its key. As in a calendar feed,
 * coordinators are invited to what is for the county or for an organisation of their own, and not to all that
 * they see. One question for each different circle.
 */
export async function readInvited(
  tools: Tools,
  circles: readonly Circle[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const different = new Map(circles.map((circle) => [circleKey(circle), circle]));
  const people = await Promise.all(
    [...different].map(async ([key, circle]) => [key, await readCircle(tools, circle)] as const),
  );
  return new Map(people);
}

export const circleKey = ({ countyId, audience }: Circle) =>
  `${countyId.toString()} ${audience.join()}`;

async function readCircle(tools: Tools, { countyId, audience }: Circle): Promise<Set<string>> {
  const isForAll = audience.includes(COUNTY_WIDE);
  const personIds = await listMemberIds(tools, {
    countyId: countyId.toString(),
    organisationId: isForAll ? null : [...audience],
    roles: isForAll ? ['linkWorker', 'supervisor', 'coordinator'] : ['linkWorker', 'supervisor'],
  });
  return new Set(personIds);
}

import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Membership } from './membership.model.ts';

interface Asked {
  countyId: string;
  personIds: readonly string[];
}

/**
 * Who supervises each of these people: those who are supervisors in a host organisation in which the person
 * is link worker or supervisor, and are not away. Nobody supervises themselves. Two questions.
 */
export async function listSupervisorsOf(
  _tools: Tools,
  { countyId, personIds }: Asked,
): Promise<ReadonlyMap<string, string[]>> {
  const fields = { personId: 1, organisationId: 1 };
  const held = await Membership.find(
    {
      ...{ personId: anyOf(personIds), state: 'active' as const, countyId },
      role: anyOf(['linkWorker', 'supervisor'] as const),
    },
    fields,
  ).lean();
  const organisationIds = held.flatMap(({ organisationId }) => organisationId ?? []);
  const supervisors = await Membership.find(
    {
      ...{ organisationId: anyOf(organisationIds), state: 'active' as const, countyId },
      role: 'supervisor' as const,
    },
    fields,
  ).lean();
  return new Map(
    personIds.map((personId) => {
      const mine = held.filter((one) => one.personId.toString() === personId);
      const ids = supervisors
        .filter((one) => mine.some((own) => own.organisationId?.equals(one.organisationId ?? '')))
        .map((one) => one.personId.toString());
      return [personId, [...new Set(ids)].filter((id) => id !== personId)];
    }),
  );
}

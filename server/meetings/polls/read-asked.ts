import { listMemberIds } from '../../accounts/index.ts';
import type { Tools } from '../../lib/tools.ts';
import { COUNTY_WIDE } from '../contract.ts';

export interface AskedPeople {
  /** Who may come, and so may answer. */
  mayCome: string[];
  /** Whose answer is waited for. */
  asked: string[];
}

/**
 * Who may come to what a poll is about, and who of them is asked. Coordinators may come to the meetings
 * of every organisation, and are asked about those of the county only.
 */
export async function readAsked(
  tools: Tools,
  { countyId, audience }: { countyId: { toString(): string }; audience: readonly string[] },
): Promise<AskedPeople> {
  const ofCounty = { countyId: countyId.toString(), organisationId: null };
  if (audience.includes(COUNTY_WIDE)) {
    const everybody = await listMemberIds(tools, {
      ...ofCounty,
      roles: ['linkWorker', 'supervisor', 'coordinator'],
    });
    return { mayCome: everybody, asked: everybody };
  }
  const [asked, coordinators] = await Promise.all([
    listMemberIds(tools, {
      ...{ countyId: countyId.toString(), organisationId: [...audience] },
      roles: ['linkWorker', 'supervisor'],
    }),
    listMemberIds(tools, { ...ofCounty, roles: ['coordinator'] }),
  ]);
  return { mayCome: [...new Set([...asked, ...coordinators])], asked };
}

import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { PlacesAnnouncement } from './contract.ts';

/** Tells all who see the map that it is another one now. */
export async function tellChanged(tools: Tools, countyId: string): Promise<void> {
  const news: PlacesAnnouncement = { event: 'places.changed', view: { countyId } };
  const audience = await listMemberIds(tools, {
    ...{ countyId, organisationId: null },
    roles: ['linkWorker', 'supervisor', 'coordinator', 'administrator'],
  });
  tools.announce({ ...news, audience });
}

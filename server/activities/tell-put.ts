import type { Actor } from '../accounts/contract.ts';
import { listMemberIds, listProviderIds } from '../accounts/index.ts';
import type { PutNews } from '../lib/sheet-rows.ts';
import type { Tools } from '../lib/tools.ts';
import type { ActivitiesAnnouncement } from './contract.ts';

/**
 * Tells of many activities in few words, since a board that hears of one is read anew whole:
 * colleagues hear of one of them, and the activity providers of each organisation of one of theirs.
 */
export async function tellPut(
  tools: Tools,
  { countyId }: Pick<Actor, 'countyId'>,
  news: readonly PutNews[],
): Promise<void> {
  const [first] = news;
  if (!first) return;
  const one = new Map(news.map((each) => [each.organisationId, each]));
  const [colleagues, owners] = await Promise.all([
    listMemberIds(tools, {
      ...{ countyId, organisationId: null },
      roles: ['linkWorker', 'supervisor', 'coordinator', 'administrator'],
    }),
    listProviderIds(tools, { countyId, organisationIds: [...one.keys()] }),
  ]);
  tools.announce({ ...sayOf(first), audience: colleagues });
  for (const [organisationId, theirs] of one) {
    const audience = owners.get(organisationId) ?? [];
    if (audience.length > 0) tools.announce({ ...sayOf(theirs), audience });
  }
}

function sayOf({ id, isNew }: PutNews): ActivitiesAnnouncement {
  const view = { activityId: id };
  return isNew ? { event: 'activity.added', view } : { event: 'activity.changed', view };
}

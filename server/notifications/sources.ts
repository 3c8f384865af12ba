import type { NotificationKind, NotificationsTools } from './contract.ts';
import type { NotificationRecord } from './notification.model.ts';
import type { Standing } from '../lib/notification-source.ts';

type Asked = Pick<NotificationRecord, '_id' | 'personId' | 'kind' | 'subjectId' | 'thingId'>;

/**
 * How these notifications of one county stand now, by id; those that are gone, or not their reader's
 * any more, are left out. Each source is asked once.
 */
export async function findStandings(
  { notificationSources }: Pick<NotificationsTools, 'notificationSources'>,
  countyId: string,
  notifications: readonly Asked[],
): Promise<Map<string, Standing>> {
  const found = await Promise.all(
    notificationSources.map(async (source) => {
      const mine = notifications.filter(({ kind }) => source.kinds.includes(kind));
      if (mine.length === 0) return [];
      const standings = await source.findStanding(countyId, mine.map(asConcern));
      return mine.flatMap(({ _id }, at) => {
        const standing = standings[at];
        return standing ? [[_id.toString(), standing] as const] : [];
      });
    }),
  );
  return new Map(found.flat());
}

function asConcern({ personId, kind, subjectId, thingId }: Asked) {
  return {
    personId: personId.toString(),
    kind: kind satisfies NotificationKind,
    subjectId,
    thingId,
  };
}

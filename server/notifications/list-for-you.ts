import type { Actor } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import type { Standing } from '../lib/notification-source.ts';
import { parseInput } from '../lib/parse-input.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import {
  notificationsLimits,
  type NotificationPage,
  type NotificationsTools,
  type NotificationView,
} from './contract.ts';
import { pageInput } from './inputs.ts';
import { Notification, type NotificationRecord } from './notification.model.ts';
import { findStandings } from './sources.ts';

/** Pages of which nothing stands any more that are passed over for one that is shown. */
const MOST_EMPTY = 5;

/**
 * What concerns the actor, newest first. What is gone, or not theirs to see any more, is not shown: a
 * page may be shorter, and one of which nothing is left is passed over.
 */
export async function listForYou(
  tools: NotificationsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<NotificationPage> {
  let after = readCursor(parseInput(pageInput, rawInput).after);
  const readAt = tools.clock.now().toISOString();
  for (let passed = 0; ; passed += 1) {
    const { notifications, next } = await readPage(tools, actor, after);
    const isEnd = next === null || passed === MOST_EMPTY;
    if (notifications.length > 0 || isEnd) {
      return { notifications, next: next && writeCursor(next), readAt };
    }
    after = next;
  }
}

interface Cursor {
  at: Date;
  id: string;
}

async function readPage(tools: NotificationsTools, actor: Actor, after: Cursor | null) {
  const { personId, countyId } = actor;
  const { onPage } = notificationsLimits;
  const found = await Notification.find({
    ...{ personId, countyId },
    ...(after && olderThan(after)),
  })
    .sort({ at: -1, _id: -1 })
    .limit(onPage + 1)
    .lean();
  const page = found.slice(0, onPage);
  const standings = await findStandings(tools, countyId, page);
  const last = page.at(-1);
  const isMore = found.length > page.length && last;
  return {
    notifications: await viewAll(tools, page, standings),
    next: isMore ? { at: last.at, id: last._id.toString() } : null,
  };
}

/** Or as old, and after it in the list. */
const olderThan = ({ at, id }: Cursor) => ({
  $or: [{ at: lessThan(at) }, { at, _id: lessThan(id) }],
});

async function viewAll(
  tools: NotificationsTools,
  page: readonly NotificationRecord[],
  standings: ReadonlyMap<string, Standing>,
): Promise<NotificationView[]> {
  const whoIds = [...standings.values()].flatMap(({ whoId }) => whoId ?? []);
  const people = whoIds.length > 0 ? await listPeople(tools, [...new Set(whoIds)]) : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return page.flatMap(({ _id, kind, at, seenAt }) => {
    const standing = standings.get(_id.toString());
    if (!standing) return [];
    const { path, isSeen, whoId, where = null, when } = standing;
    return [
      {
        ...{ id: _id.toString(), kind, at: at.toISOString(), path, where },
        isSeen: isSeen || seenAt !== null,
        who: (whoId !== undefined && names.get(whoId)) || null,
        when: when?.toISOString() ?? null,
      },
    ];
  });
}

function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}-${id}`;
}

/** Null, which is the beginning, for what we have not written. */
function readCursor(text: string): Cursor | null {
  const [, time, id] = /^(\d{12,14})-([0-9a-f]{24})$/.exec(text) ?? [];
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id };
}

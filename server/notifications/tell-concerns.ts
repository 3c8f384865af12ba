import { listAddresses, noteTold } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import type { Concern, NotificationSource } from '../lib/notification-source.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import { announceChanged } from './announce-changed.ts';
import {
  streamOf,
  type ChoicesView,
  type NotificationKind,
  type NotificationsTools,
} from './contract.ts';
import { mailFor } from './mail-moments.ts';
import { asId, Notification } from './notification.model.ts';
import { choicesIn, readChoices } from './read-choices.ts';

/** Things in one step, each of which may concern many people. */
const AT_ONCE = 25;
/** Of people whom one step concerns. */
const WRITTEN_AT_ONCE = 500;

/**
 * Makes notifications of what concerns people and of which nobody was told yet, then wipes the mark by
 * which it was found. Cut off in between it is done again, and what is there already stays one.
 */
export async function tellConcerns(
  tools: NotificationsTools,
  { touch }: { touch?: () => Promise<void> } = {},
): Promise<void> {
  for (const source of tools.notificationSources) {
    while ((await tellSome(tools, source)) === AT_ONCE) await touch?.();
  }
}

async function tellSome(
  tools: NotificationsTools,
  source: NotificationSource<NotificationKind>,
): Promise<number> {
  const untold = await source.listUntold(AT_ONCE);
  if (untold.length === 0) return 0;
  const concerns = newestOfEach(untold.flatMap((one) => one.concerns));
  const personIds = [...new Set(concerns.map(({ personId }) => personId))];
  for (let from = 0; from < concerns.length; from += WRITTEN_AT_ONCE) {
    await keep(tools, concerns.slice(from, from + WRITTEN_AT_ONCE));
  }
  await noteTold(tools, personIds);
  await source.markTold(untold);
  announceChanged(tools, personIds);
  return untold.length;
}

/** Two answers in one thread are one line. */
function newestOfEach(concerns: readonly Concern<NotificationKind>[]): Concern<NotificationKind>[] {
  const newest = new Map<string, Concern<NotificationKind>>();
  for (const concern of concerns) {
    const key = [concern.personId, concern.kind, concern.subjectId].join(' ');
    if ((newest.get(key)?.mark ?? -1) < concern.mark) newest.set(key, concern);
  }
  return [...newest.values()];
}

async function keep(
  tools: NotificationsTools,
  concerns: readonly Concern<NotificationKind>[],
): Promise<void> {
  const personIds = [...new Set(concerns.map(({ personId }) => personId))];
  const [known, people] = await Promise.all([
    readChoices(personIds),
    listAddresses(tools, personIds),
  ]);
  const days = new Map(people.map(({ personId, workingDays }) => [personId, workingDays]));
  const now = tools.clock.now();
  const writes = concerns.flatMap((concern) => {
    const { personId, kind } = concern;
    const choices = choicesIn(known, personId);
    if (isLetThrough(concern, choices)) return [write(concern, { stream: 'urgent', mailAt: now })];
    if (choices.ways[streamOf[kind]] === 'no') return [];
    const worksOn = days.get(personId);
    return [write(concern, worksOn ? mailFor(streamOf[kind], { choices, worksOn }, now) : null)];
  });
  if (writes.length === 0) return;
  // Where another process was quicker with less, the second round finds what that one wrote.
  if (!(await writeAll(writes))) await writeAll(writes);
}

/** At any hour: only what the reader allowed that very person. */
function isLetThrough(
  { kind, fromId }: Concern<NotificationKind>,
  { urgentFrom }: ChoicesView,
): boolean {
  return kind === 'urgentMessage' && urgentFrom !== null && urgentFrom === fromId;
}

/** Answers whether nothing stood in the way. What has come as far already is told already. */
function writeAll(writes: ReturnType<typeof write>[]): Promise<boolean> {
  return retryWrite(async () => {
    try {
      await Notification.bulkWrite(writes, { ordered: false });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  });
}

function write(
  { countyId, personId, kind, subjectId, thingId, mark, at }: Concern<NotificationKind>,
  mail: ReturnType<typeof mailFor>,
) {
  const what = { personId: asId(personId), kind, subjectId };
  return {
    updateOne: {
      filter: { ...what, mark: lessThan(mark) },
      update: {
        $set: {
          ...{ countyId: asId(countyId), thingId, mark, at, seenAt: null },
          ...(mail && { stream: mail.stream }),
        },
        // What waits for a letter already does not wait longer because more has happened.
        ...(mail && { $min: { mailAt: mail.mailAt } }),
      },
      upsert: true,
    },
  };
}

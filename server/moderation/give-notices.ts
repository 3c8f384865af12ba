import type { ClientSession } from 'mongoose';

import { noteNotices } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { NoticeKind, Rule, ThingKind } from './contract.ts';
import { newMatterId, placeOf } from './matter.model.ts';
import { Notice } from './notice.model.ts';

/** What one person is to be told. */
export interface Given {
  personId: string;
  kind: NoticeKind;
  matterId?: string;
  thingKind?: ThingKind;
  rule?: Rule | null;
  word?: string;
  until?: Date;
}

/**
 * Writes the notices and marks them as unread, in the caller's transaction. Announce them once it
 * stands.
 */
export async function giveNotices(
  tools: Tools,
  { countyId, given }: { countyId: string; given: readonly Given[] },
  session: ClientSession,
): Promise<void> {
  if (given.length === 0) return;
  const at = tools.clock.now();
  const records = given.map((one) => {
    const _id = newMatterId();
    return { ...one, _id, countyId, at, place: placeOf(at, _id) };
  });
  await Notice.insertMany(records, { session });
  const personIds = [...new Set(given.map(({ personId }) => personId))];
  await noteNotices(tools, { countyId, personIds }, session);
}

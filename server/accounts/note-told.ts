import { retryWrite } from '../lib/database/retry.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Person } from './person.model.ts';

/**
 * Something was told to these people. It says only that it is worth looking: pages read it with the
 * session. Counted, not set, so that it meets whoever clears it at the same moment.
 */
export async function noteTold(_tools: Tools, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await retryWrite(() => Person.updateMany({ _id: anyOf(personIds) }, { $inc: { timesTold: 1 } }));
}

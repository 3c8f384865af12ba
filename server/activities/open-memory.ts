import type { Types } from 'mongoose';

import { createMemory, oneForTools } from '../lib/memory.ts';
import type { Tools } from '../lib/tools.ts';

/** What grows with the county is asked once in this time: a count, and the way to a far page. */
const LASTS_MS = 60_000;
const MOST_QUESTIONS = 500;
const MOST_PAGES = 5_000;

const memoryOf = oneForTools((tools) => ({
  totals: createMemory<Promise<number>>(tools, { most: MOST_QUESTIONS, lastsMs: LASTS_MS }),
  begins: createMemory<Types.ObjectId>(tools, { most: MOST_PAGES, lastsMs: LASTS_MS }),
}));

/** How many there are, as it was counted within the last minute in this process. */
export function rememberTotal(
  tools: Tools,
  question: string,
  count: () => Promise<number>,
): Promise<number> {
  const { totals } = memoryOf(tools);
  const known = totals.get(question);
  if (known) return known;
  const total = count();
  totals.set(question, total);
  total.catch(() => totals.forget(question));
  return total;
}

/** The id from which on a page was read within the last minute, or its predecessor ended. */
export function recallBegin(tools: Tools, page: string): Types.ObjectId | undefined {
  return memoryOf(tools).begins.get(page);
}

export function rememberBegin(tools: Tools, page: string, id: Types.ObjectId): void {
  memoryOf(tools).begins.set(page, id);
}

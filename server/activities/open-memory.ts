import type { Types } from 'mongoose';

import { createRecent, type Recent } from '../lib/recent.ts';
import type { Tools } from '../lib/tools.ts';

/** What grows with the county is asked once in this time: a count, and the way to a far page. */
const LASTS_MS = 60_000;
const MOST_QUESTIONS = 500;
const MOST_PAGES = 5_000;

interface Dated<Value> {
  value: Value;
  at: number;
}

interface OpenMemory {
  totals: Recent<Dated<Promise<number>>>;
  begins: Recent<Dated<Types.ObjectId>>;
}

const memories = new WeakMap<Tools, OpenMemory>();

function memoryOf(tools: Tools): OpenMemory {
  const known = memories.get(tools);
  if (known) return known;
  const memory = { totals: createRecent(MOST_QUESTIONS), begins: createRecent(MOST_PAGES) };
  memories.set(tools, memory as OpenMemory);
  return memory as OpenMemory;
}

/** How many there are, as it was counted within the last minute in this process. */
export function rememberTotal(
  tools: Tools,
  question: string,
  count: () => Promise<number>,
): Promise<number> {
  const { totals } = memoryOf(tools);
  const known = fresh(tools, totals.get(question));
  if (known) return known;
  const total = count();
  totals.set(question, { value: total, at: tools.clock.now().getTime() });
  total.catch(() => totals.forget(question));
  return total;
}

/** The id from which on a page was read within the last minute, or its predecessor ended. */
export function recallBegin(tools: Tools, page: string): Types.ObjectId | undefined {
  return fresh(tools, memoryOf(tools).begins.get(page));
}

export function rememberBegin(tools: Tools, page: string, id: Types.ObjectId): void {
  memoryOf(tools).begins.set(page, { value: id, at: tools.clock.now().getTime() });
}

function fresh<Value>({ clock }: Tools, dated: Dated<Value> | undefined): Value | undefined {
  return dated && clock.now().getTime() - dated.at < LASTS_MS ? dated.value : undefined;
}

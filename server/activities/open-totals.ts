import { createRecent, type Recent } from '../lib/recent.ts';
import type { Tools } from '../lib/tools.ts';

/** A count reads a key for each activity it counts, so the same one is asked once in this time. */
const LASTS_MS = 60_000;
const MOST_QUESTIONS = 500;

interface Counted {
  total: Promise<number>;
  at: number;
}

const memories = new WeakMap<Tools, Recent<Counted>>();

/** How many there are, as it was counted within the last minute in this process. */
export function rememberTotal(
  tools: Tools,
  question: string,
  count: () => Promise<number>,
): Promise<number> {
  const memory = memories.get(tools) ?? createRecent<Counted>(MOST_QUESTIONS);
  memories.set(tools, memory);
  const now = tools.clock.now().getTime();
  const known = memory.get(question);
  if (known && now - known.at < LASTS_MS) return known.total;
  const total = count();
  memory.set(question, { total, at: now });
  total.catch(() => memory.forget(question));
  return total;
}

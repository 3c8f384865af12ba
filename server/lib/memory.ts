import { createRecent, type Recent } from './recent.ts';
import type { Tools } from './tools.ts';

/** What was read lately, in this process alone. What others change shows when it has grown old. */
export interface Memory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  forget(key: string): void;
}

interface Dated<Value> {
  value: Value;
  readAt: number;
}

/** Holds the `most` that were asked for last, each for `lastsMs`. */
export function createMemory<Value>(
  { clock }: Pick<Tools, 'clock'>,
  { most, lastsMs }: { most: number; lastsMs: number },
): Memory<Value> {
  const values: Recent<Dated<Value>> = createRecent(most);
  const now = () => clock.now().getTime();
  return {
    get(key) {
      const dated = values.get(key);
      return dated && now() - dated.readAt < lastsMs ? dated.value : undefined;
    },
    set: (key, value) => values.set(key, { value, readAt: now() }),
    forget: (key) => values.forget(key),
  };
}

/**
 * One of its kind for each set of tools, and a process has one set.
 *
 * @param make makes it where there is none yet
 */
export function oneForTools<Kind>(make: (tools: Tools) => Kind): (tools: Tools) => Kind {
  const made = new WeakMap<Tools, Kind>();
  return (tools) => {
    const known = made.get(tools);
    if (known !== undefined) return known;
    const fresh = make(tools);
    made.set(tools, fresh);
    return fresh;
  };
}

import { createRecent, type Recent } from '../lib/recent.ts';
import type { Tools } from '../lib/tools.ts';
import type { PersonAtWork } from './contract.ts';

/** What another process changed shows here within this time; what this one changed shows at once. */
const LASTS_MS = 30_000;
const MOST_CARDS = 5_000;
const MOST_COUNTIES = 200;
const MOST_ORGANISATIONS = 2_000;

interface Dated<Value> {
  value: Value;
  readAt: number;
}

/** Names that stand beside nearly everything, kept in memory so that a page does not ask for them. */
export interface Remembered {
  cards: Memory<PersonAtWork>;
  /** Names of counties by id. */
  counties: Memory<string>;
  /** Names of organisations by id. */
  organisations: Memory<string>;
  /** After a change of memberships, organisations or counties: anybody's card may be another. */
  forgetAll(): void;
}

export interface Memory<Value> {
  get(id: string): Value | undefined;
  set(id: string, value: Value): void;
  forget(id: string): void;
}

const memories = new WeakMap<Tools, Remembered>();

/** One memory for each set of tools, and a process has one set. */
export function rememberedBy(tools: Tools): Remembered {
  const known = memories.get(tools);
  if (known) return known;
  const remembered: Remembered = {
    cards: createMemory(tools, MOST_CARDS),
    counties: createMemory(tools, MOST_COUNTIES),
    organisations: createMemory(tools, MOST_ORGANISATIONS),
    forgetAll() {
      remembered.cards = createMemory(tools, MOST_CARDS);
      remembered.counties = createMemory(tools, MOST_COUNTIES);
      remembered.organisations = createMemory(tools, MOST_ORGANISATIONS);
    },
  };
  memories.set(tools, remembered);
  return remembered;
}

function createMemory<Value>({ clock }: Tools, most: number): Memory<Value> {
  const values: Recent<Dated<Value>> = createRecent(most);
  const now = () => clock.now().getTime();
  return {
    get(id) {
      const dated = values.get(id);
      return dated && now() - dated.readAt < LASTS_MS ? dated.value : undefined;
    },
    set: (id, value) => values.set(id, { value, readAt: now() }),
    forget: (id) => values.forget(id),
  };
}

import { createMemory, oneForTools, type Memory } from '../lib/memory.ts';
import type { PersonAtWork } from './contract.ts';

/** What another process changed shows here within this time; what this one changed shows at once. */
const LASTS_MS = 30_000;
const MOST_CARDS = 5_000;
const MOST_COUNTIES = 200;
const MOST_ORGANISATIONS = 2_000;

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

export const rememberedBy = oneForTools((tools): Remembered => {
  const made = () => ({
    cards: createMemory<PersonAtWork>(tools, { most: MOST_CARDS, lastsMs: LASTS_MS }),
    counties: createMemory<string>(tools, { most: MOST_COUNTIES, lastsMs: LASTS_MS }),
    organisations: createMemory<string>(tools, { most: MOST_ORGANISATIONS, lastsMs: LASTS_MS }),
  });
  const remembered: Remembered = {
    ...made(),
    forgetAll: () => void Object.assign(remembered, made()),
  };
  return remembered;
});

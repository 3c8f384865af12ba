import { checkText, type RuleName, type Tier } from '../../server/guard/index.ts';
import type { Sentence } from './read-corpus.ts';

/** The day on which every sentence of the corpus is written. */
const TODAY = new Date('2026-09-16T09:00:00Z');
const GRAVITY = { pass: 0, hint: 1, ask: 2, stop: 3 } as const satisfies Record<
  Tier | 'pass',
  number
>;

/** A sentence, and the gravest that Guard had to say. */
export interface Measured extends Sentence {
  got: Tier | 'pass';
  rule: RuleName | null;
  /** Sentences that people would see at once without having to do anything. */
  hints: number;
}

export function measureCorpus(corpus: readonly Sentence[]): Measured[] {
  return corpus.map((sentence) => {
    const { text, place } = sentence;
    const { findings } = checkText({ text, place, today: TODAY });
    const [gravest] = findings;
    const hints = findings.filter(({ tier }) => tier === 'hint').length;
    return { ...sentence, got: gravest?.tier ?? 'pass', rule: gravest?.rule ?? null, hints };
  });
}

/** Guard did at least what was wanted. */
export function isCaught({ wanted, got }: Measured): boolean {
  return wanted !== 'pass' && GRAVITY[got] >= GRAVITY[wanted];
}

export function isMissed(measured: Measured): boolean {
  return measured.wanted !== 'pass' && !isCaught(measured);
}

/** Guard held back what gives nobody away. */
export function isFalseAlarm({ wanted, got }: Measured): boolean {
  return wanted === 'pass' && GRAVITY[got] > GRAVITY.hint;
}

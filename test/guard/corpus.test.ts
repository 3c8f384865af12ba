import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import { makeReport } from '#scripts/guard/make-report.ts';
import {
  isCaught,
  isFalseAlarm,
  measureCorpus,
  type Measured,
} from '#scripts/guard/measure-corpus.ts';
import { readCorpus } from '#scripts/guard/read-corpus.ts';
import { RULE_NAMES } from '#server/guard/index.ts';

/** What was caught of each tier when the sentences were measured last. Raise it, never lower it. */
const FLOOR = { stop: 28, ask: 133, hint: 50 } as const;
const MOST_FALSE_ALARMS = 8;

describe('Guard over the corpus', () => {
  let measured: Measured[] = [];
  beforeAll(async () => {
    measured = measureCorpus(await readCorpus());
  });

  it('has 400 sentences and more, about half of them harmless', () => {
    const harmless = measured.filter(({ wanted }) => wanted === 'pass').length;
    expect(measured.length).toBeGreaterThanOrEqual(400);
    expect(harmless / measured.length).toBeGreaterThan(0.45);
    expect(new Set(measured.map(({ text, place }) => `${place} ${text}`)).size).toBe(
      measured.length,
    );
  });

  it('has telling sentences for every rule', () => {
    const kinds = new Set(measured.filter(({ wanted }) => wanted !== 'pass').map((m) => m.kind));
    expect(RULE_NAMES.filter((rule) => !kinds.has(rule))).toEqual([]);
  });

  it.each(Object.entries(FLOOR))('catches of the tier "%s" at least %i', (tier, least) => {
    const caught = measured.filter((each) => each.wanted === tier && isCaught(each));
    expect(caught.length).toBeGreaterThanOrEqual(least);
  });

  it('holds back no more harmless sentences than it did', () => {
    const alarms = measured.filter(isFalseAlarm).map(({ text }) => text);
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(MOST_FALSE_ALARMS);
  });

  it('hints at nothing harmless, and never twice', () => {
    const hinted = measured.filter(({ wanted, got }) => wanted === 'pass' && got === 'hint');
    expect(hinted.map(({ text }) => text)).toEqual([]);
    expect(measured.filter(({ hints }) => hints > 1)).toEqual([]);
  });

  it('is told in docs/guard.md as it is', async () => {
    const { file, report } = await makeReport();
    expect(await readFile(file, 'utf8'), 'Run npm run guard.').toBe(report);
  });
});

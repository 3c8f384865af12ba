import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

declare global {
  interface Window {
    /** There once its source has run in the page. */
    axe: typeof axeCore;
  }
}

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const source = readFileSync(path, 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What follows from colours and from the width alone. */
const look = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

const runOnly = {
  all: { type: 'tag' as const, values: tags },
  look: { type: 'rule' as const, values: look },
};

/**
 * What axe finds at fault on a page as it is shown now: the rule, and what breaks it. Where the page
 * was looked at before, in other colours or at another width, its look is enough.
 */
export async function findFaults(page: Page, part: 'all' | 'look' = 'all'): Promise<string[]> {
  // Once for each document; a page loaded anew has forgotten it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(readFaults, runOnly[part]);
}

/** Higher than any page of a phone. */
const TALL = 5_000;

/**
 * Expects that nothing is at fault on a page, which is looked at whole, so that the bar of a phone
 * lies over nothing. Its size is as before afterwards.
 */
export async function expectNoFault(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) throw new Error('This page has no size of its own.');
  await page.setViewportSize({ ...size, height: TALL });
  expect(await findFaults(page)).toEqual([]);
  await page.setViewportSize(size);
}

/** Runs in the page. What is not at fault is not gathered, and no stylesheet is fetched. */
async function readFaults(only: (typeof runOnly)['all' | 'look']): Promise<string[]> {
  const { axe } = window;
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    preload: false,
    runOnly: only,
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

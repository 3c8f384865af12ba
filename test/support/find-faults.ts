import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is not at fault is not gathered, and no stylesheet fetched for rules that are not asked. */
const options = { resultTypes: ['violations' as const], preload: false };

/** What follows from colours and from the width alone. */
const look = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/**
 * What axe finds at fault on a page as it is shown now: the rule, and what breaks it. Where the page
 * was looked at before, in other colours or at another width, its look is enough.
 */
export async function findFaults(page: Page, part: 'all' | 'look' = 'all'): Promise<string[]> {
  // Without the second page that axe opens for frames: there are none.
  const axe = new AxeBuilder({ page }).options(options).setLegacyMode();
  const { violations } = await (
    part === 'all' ? axe.withTags(tags) : axe.withRules(look)
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

import { useBrowser, type BrowserOptions } from './browser.ts';
import { openPageAs } from './open-page-as.ts';
import { openWalledCounty, type WalledCounty } from './walled-county.ts';
import type { Visitor } from './walled-people.ts';

/** The walled county for the tests of one file, and browsers of its people. */
export function useWalledCounty() {
  const browser = useBrowser();
  let opened: WalledCounty | undefined;
  beforeAll(async () => {
    opened = await openWalledCounty();
  });
  afterAll(async () => {
    await opened?.stop();
  });
  const county = (): WalledCounty => {
    if (!opened) throw new Error('The county opens before the first test.');
    return opened;
  };
  return {
    browser,
    county,
    openAs: (who: Visitor, path: string, options: BrowserOptions = {}): Promise<Page> =>
      openPageAs(browser, county(), { who, path, ...options }),
  };
}

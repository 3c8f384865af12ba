import type { Page } from 'playwright-core';

import type { BrowserOptions, useBrowser } from './browser.ts';
import type { WalledCounty } from './walled-county.ts';
import type { Visitor } from './walled-people.ts';

interface Opening extends BrowserOptions {
  who: Visitor;
  /** Left out, the page is not opened yet. */
  path?: string;
}

/** A browser of somebody of the walled county, who is signed in unless they are `signedOut`. */
export async function openPageAs(
  browser: ReturnType<typeof useBrowser>,
  county: Pick<WalledCounty, 'cookies' | 'origin'>,
  { who, path, ...options }: Opening,
): Promise<Page> {
  const page = await browser.openPage(options);
  if (who !== 'signedOut') await signInBy(page, county, county.cookies[who]);
  if (path === undefined) return page;
  await page.goto(`${county.origin}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}

/** Whoever has this cookie is signed in in the browser of a page. */
export async function signInBy(
  page: Page,
  { origin }: Pick<WalledCounty, 'origin'>,
  cookie: string,
): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: origin }]);
}

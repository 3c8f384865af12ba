import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a browser complained of: faults, refusals of the content security policy, console errors. */
const complaints = new WeakMap<BrowserContext, string[]>();

export interface BrowserOptions {
  script?: boolean;
  width?: number;
  height?: number;
  dark?: boolean;
  /** Where the browser stands; left out, in the county. */
  timeZone?: string;
  /** Takes a certificate that nobody vouches for, as a proxy in a test has it. */
  anyCertificate?: boolean;
}

/** One browser for all files of a worker, with which it ends. */
let launched: Promise<Browser> | undefined;

async function openBrowser(): Promise<Browser> {
  const browser = await launched;
  if (browser?.isConnected()) return browser;
  launched = chromium.launch({ executablePath: inject('chromiumPath'), args: flags });
  return launched;
}

/**
 * A browser in which each person gets a context of their own. What is opened in a test is closed with
 * it, and the rest with its file: a page that is left open is read again at all that others do later.
 */
export function useBrowser() {
  let browser: Browser;
  let ofFile: BrowserContext[] = [];
  let ofTest: BrowserContext[] | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    const contexts = ofFile;
    ofFile = [];
    await Promise.all(contexts.map((context) => context.close()));
  });
  beforeEach(() => {
    ofTest = [];
  });
  afterEach(async () => {
    const contexts = ofTest ?? [];
    ofTest = undefined;
    await Promise.all(contexts.map((context) => context.close()));
  });

  return {
    /** A fresh browser of one person: no cookies, no storage. */
    async openPage(options: BrowserOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        javaScriptEnabled: options.script ?? true,
        viewport: { width: options.width ?? 1280, height: options.height ?? 820 },
        colorScheme: options.dark ? 'dark' : 'light',
        ignoreHTTPSErrors: options.anyCertificate ?? false,
        locale: 'en-GB',
        timezoneId: options.timeZone ?? 'Europe/London',
      });
      (ofTest ?? ofFile).push(context);
      context.setDefaultTimeout(30_000);
      watch(context);
      return context.newPage();
    },
    /** The same person in another browser: signed in, with nothing else of the first one. */
    async openElsewhere(of: Page, options: BrowserOptions = {}): Promise<Page> {
      const page = await this.openPage(options);
      await page.context().addCookies(await of.context().cookies());
      return page;
    },
    /** One more tab of the same person, with what their browser holds already. */
    async openTab(of: Page, { width = 1280, height = 820, dark = false }: BrowserOptions = {}) {
      const page = await of.context().newPage();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      return page;
    },
  };
}

function watch(context: BrowserContext): void {
  const heard: string[] = [];
  complaints.set(context, heard);
  context.on('weberror', (error) => heard.push(`fault: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    const isPolicy = /content security policy/i.test(message.text());
    // Remix says the last where whoever presses a link gives up a reading that has begun to arrive.
    const isExpected =
      /Failed to load resource|WebSocket connection|^AbortError: signal is aborted/.test(
        message.text(),
      );
    if (isPolicy || (message.type() === 'error' && !isExpected)) heard.push(message.text());
  });
}

/** Expects that this person's browser had nothing to complain of: no fault, no policy refusal. */
export function expectNoComplaint(page: Page): void {
  expect(complaints.get(page.context())).toEqual([]);
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The shell draws no windows of its own, so it comes first. */
const names = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
];
const packages = ['chromium-headless-shell', 'chromium'];

/**
 * The program of a Chromium: `CHROMIUM_PATH`, then `PATH`, then Playwright's own, then fetched by
 * Playwright's installer or, as root on Debian, as the distribution's package.
 *
 * @throws naming every place that was tried and the one thing to do
 */
export function findChromium(): string {
  const tried: string[] = [];
  for (const [place, find] of places) {
    const found = find();
    if (found) return found;
    tried.push(`  - ${place}`);
  }
  throw new Error(
    `The browser tests need Chromium, which was not found and could not be fetched:\n${tried.join('\n')}\n` +
      'Install it (on Debian or Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  );
}

const places: [string, () => string | undefined][] = [
  ['CHROMIUM_PATH', fromSetting],
  [`PATH (${names.join(', ')})`, fromPath],
  ["Playwright's own", fromPlaywright],
  ["Playwright's installer", fetchedByPlaywright],
  ['apt-get, as root', fetchedAsPackage],
];

function fromSetting(): string | undefined {
  const path = process.env.CHROMIUM_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH is set, but there is no ${path}.`);
  return path;
}

function fromPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

function fromPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function fetchedByPlaywright(): string | undefined {
  process.stderr.write("Fetching Chromium for the browser tests by Playwright's installer…\n");
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    timeout: 120_000,
    stdio: 'ignore',
  });
  return fromPlaywright();
}

function fetchedAsPackage(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return undefined;
  process.stderr.write("Fetching Chromium for the browser tests as the distribution's package…\n");
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  packages.find((name) => {
    return spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore' }).status === 0;
  });
  return fromPath();
}

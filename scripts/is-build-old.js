import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'app',
  'server',
  'scripts',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
];

/** Whether there is no whole build, or a source is newer than it. */
export function isBuildOld() {
  const stamp = join('build', '.built');
  return !existsSync(stamp) || sources.some((path) => newest(path) > statSync(stamp).mtimeMs);
}

/** @param {string} path */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  /** @type {number[]} */
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(found.mtimeMs, ...inside);
}

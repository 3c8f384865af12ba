import { execFileSync } from 'node:child_process';

import { isBuildOld } from './is-build-old.js';

/**
 * `npm start` and `npm run demo`: builds when the build is older than the sources, then runs it.
 * Plain JavaScript, so that an old Node gets a sentence and not a stack.
 */
const bundles = { start: 'server', demo: 'demo' };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Hedgerow needs Node 20.19 or newer; this is ${process.versions.node}. Get it from nodejs.org.\n`,
  );
  process.exit(1);
}

const [command = 'start', ...rest] = process.argv.slice(2);
const bundle = command === 'demo' ? bundles.demo : bundles.start;
if (isBuildOld()) {
  process.stdout.write('Building the pages (about 20 seconds)…\n');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
}
process.env.NODE_ENV = 'production';
process.argv = [process.execPath, `build/${bundle}.js`, ...rest];
await import(new URL(`../build/${bundle}.js`, import.meta.url).href);

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Builds pages with Remix and Vite, and the server as bundles with packages left outside. The
 * boundaries are checked first: a page that imports server code would build without a word.
 */
rmSync('build', { recursive: true, force: true });
run('dependency-cruiser/bin/dependency-cruise.mjs', [
  '--config=.dependency-cruiser.js',
  '--output-type=err',
  'app',
  'server',
]);
run('@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel=warn']);
await build({
  entryPoints: { server: 'server/index.ts', demo: 'scripts/demo.ts', seed: 'scripts/seed.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  jsx: 'automatic',
  sourcemap: false,
  logLevel: 'warning',
});
writeFileSync('build/.built', new Date().toISOString());

function run(program: string, options: string[]): void {
  execFileSync(process.execPath, [`node_modules/${program}`, ...options], { stdio: 'inherit' });
}

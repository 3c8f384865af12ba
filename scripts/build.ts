import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Builds pages with Remix and Vite, and the server as bundles with packages left outside. The
 * boundaries are checked first: a page that imports server code would build without a word.
 */
rmSync('build', { recursive: true, force: true });
checkBoundaries();
run('@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel=warn']);
await build({
  entryPoints: {
    server: 'server/index.ts',
    worker: 'server/worker.ts',
    'sheet-work': 'server/lib/sheets/sheet-work.ts',
    'pdf-work': 'server/lib/pdf/pdf-work.ts',
    demo: 'scripts/demo.ts',
    seed: 'scripts/seed.ts',
    backup: 'scripts/backup.ts',
    restore: 'scripts/restore.ts',
  },
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

/** Silent unless a boundary is crossed. */
function checkBoundaries(): void {
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const options = ['--config=.dependency-cruiser.js', '--output-type=err', 'app', 'server'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  throw new Error('The boundaries between the folders do not hold.');
}

function run(program: string, options: string[]): void {
  execFileSync(process.execPath, [`node_modules/${program}`, ...options], { stdio: 'inherit' });
}

import { spawnSync } from 'node:child_process';

/** `npm run check`: every check in turn, all of them even when one fails. Exits 1 if any did. */
const checks = ['format', 'lint', 'types', 'boundaries', 'unused'];

const failed = checks.filter((check) => {
  process.stdout.write(`\ncheck:${check}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', `check:${check}`], { stdio: 'inherit' });
  return status !== 0;
});

process.stdout.write(
  failed.length === 0 ? '\nAll checks passed.\n' : `\nFailed: ${failed.join(', ')}.\n`,
);
process.exit(failed.length === 0 ? 0 : 1);

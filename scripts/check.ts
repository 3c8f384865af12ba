import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * `npm run check`: every check, two at a time, all of them even when one fails. What each says comes
 * in one piece. Exits 1 if any failed.
 */
const waiting = ['lint', 'types', 'format', 'boundaries', 'unused'];
const AT_ONCE = 2;
const failed: string[] = [];

await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
process.stdout.write(
  failed.length === 0 ? '\nAll checks passed.\n' : `\nFailed: ${failed.join(', ')}.\n`,
);
process.exit(failed.length === 0 ? 0 : 1);

async function takeNext(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const child = spawn('npm', ['run', '--silent', `check:${check}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => void said.push(piece));
    }
    const [status] = (await once(child, 'close')) as [number | null];
    process.stdout.write(`\ncheck:${check}\n${Buffer.concat(said).toString()}`);
    if (status !== 0) failed.push(check);
  }
}

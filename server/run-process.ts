import type { Running } from './start.ts';

/** Past this a stop is no longer graceful, and whoever started us may kill us. */
const LAST_RESORT_MS = 10_000;

/**
 * Runs a start as the whole of a process: a failed start says why in words and exits with 1;
 * SIGTERM and SIGINT stop it gracefully and exit with 0.
 */
export async function runProcess(
  start: (terminal: { say: (line: string) => void }) => Promise<Pick<Running, 'stop'>>,
): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const running = await start({ say });
    let isStopping = false;
    const stop = () => {
      // Ctrl+C in a terminal reaches parent and workers, and the parent tells its workers once more.
      if (isStopping) return;
      isStopping = true;
      // Remix's timers keep a finished process alive for seconds, so the end is said outright.
      setTimeout(() => process.exit(0), LAST_RESORT_MS).unref();
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

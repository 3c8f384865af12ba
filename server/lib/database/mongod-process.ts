import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';

export interface MongodExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** What mongod itself said was wrong. */
  faults: string[];
}

export interface MongodProcess {
  /** Settles when mongod takes connections; never when it ends before. */
  listening: Promise<void>;
  exited: Promise<MongodExit>;
  /** Lets mongod end in good order, which takes about a second. */
  stop(): Promise<MongodExit>;
}

/**
 * Holds mongod so that it cannot outlive this process: when the pipe on standard input closes,
 * which the system sees to even at kill -9, mongod is asked to end, and made to 30 s later. Ends
 * with mongod's exit code. A pipe, because a signal at the parent's death exists on Linux alone.
 */
const HOLD = `
exec 3<&0
LC_ALL=C "$@" 3<&- </dev/null & mongod=$!
{
  read -r line <&3
  trap '' TERM
  kill $mongod
  left=150
  while kill -0 $mongod; do
    sleep 0.2 || sleep 1
    left=$((left - 1))
    if [ $left -eq 0 ]; then kill -9 $mongod; fi
  done
} >/dev/null 2>&1 & guard=$!
wait $mongod; code=$?
{ kill $guard; wait $guard; } 2>/dev/null
exit $code`;

const logLine = z.object({
  s: z.string(),
  msg: z.string(),
  attr: z.object({ error: z.unknown().optional() }).optional(),
});

const FAULTS_KEPT = 5;

/** Starts mongod. `detached`, so that Ctrl-C reaches this process first and mongod last. */
export function spawnMongod(mongod: string, args: string[]): MongodProcess {
  const child = spawn('sh', ['-c', HOLD, 'sh', mongod, ...args], { detached: true });
  child.stdin.on('error', () => undefined); // It has ended already: `exited` tells.
  const faults: string[] = [];
  const exited = new Promise<MongodExit>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, faults: [error.message] }));
    child.once('close', (code, signal) => resolve({ code, signal, faults }));
  });
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      readLines(stream, (line) => {
        const entry = readLogLine(line);
        if (entry.listening) resolve();
        if (entry.fault)
          faults.splice(0, faults.length, ...faults.slice(1 - FAULTS_KEPT), entry.fault);
      });
    }
  });
  return {
    listening,
    exited,
    stop() {
      child.stdin.end();
      return exited;
    },
  };
}

/** Has to be read on for as long as mongod runs, or it would wait at a full pipe. */
function readLines(stream: Readable, take: (line: string) => void): void {
  createInterface({ input: stream }).on('line', take);
}

function readLogLine(line: string): { listening?: boolean; fault?: string } {
  const entry = parseLogLine(line);
  if (!entry) return { fault: line };
  if (entry.msg === 'Waiting for connections') return { listening: true };
  if (entry.s !== 'E' && entry.s !== 'F') return {};
  const error = entry.attr?.error;
  return { fault: typeof error === 'string' ? `${entry.msg}: ${error}` : entry.msg };
}

function parseLogLine(line: string): z.infer<typeof logLine> | undefined {
  try {
    return logLine.parse(JSON.parse(line));
  } catch {
    return undefined; // The loader, the shell or a wrong option speak plain text.
  }
}

import { execFile } from 'node:child_process';

export type ProgramResult = { stdout: string } | { reason: string };

/** Runs a program to its end; `reason` says in one line why it did not end well. */
export function runProgram(
  file: string,
  args: string[],
  { environment, withinMs }: { environment: NodeJS.ProcessEnv; withinMs: number },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    execFile(
      file,
      args,
      { env: environment, timeout: withinMs, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        if (!error) return resolve({ stdout });
        if (error.code === 'ENOENT') return resolve({ reason: `there is no ${file}` });
        if (error.killed) return resolve({ reason: `no end after ${withinMs / 1000} s` });
        resolve({ reason: lastLine(stderr) ?? lastLine(stdout) ?? `it ended with ${error.code}` });
      },
    );
  });
}

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1) || undefined;
}

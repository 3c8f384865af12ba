import { runProgram } from './run-program.ts';
import type { Answer } from './providers/provider.ts';

const OLDEST_MAJOR = 6;
const VERSION_WITHIN_MS = 15_000;

/** Asks a mongod for its version, which shows a wrong processor or a missing library too. */
export async function checkMongod(path: string, environment: NodeJS.ProcessEnv): Promise<Answer> {
  const result = await runProgram(path, ['--version'], {
    environment,
    withinMs: VERSION_WITHIN_MS,
  });
  if ('reason' in result) return { reason: `${path} does not run: ${result.reason}` };
  const [, version, major] = /^db version v((\d+)\.\S+)/m.exec(result.stdout) ?? [];
  if (!version) return { reason: `${path} is not a mongod` };
  if (Number(major) < OLDEST_MAJOR) {
    return { reason: `${path} is version ${version}; ${OLDEST_MAJOR}.0 or later is needed` };
  }
  return { found: path };
}

import type { Tools } from '../lib/tools.ts';
import { makeFirstRunCode } from './first-run-code.ts';
import { isFirstRun } from './is-first-run.ts';

/** The code to print in the terminal, or null where a county is there already. Never for a page. */
export async function findFirstRunCode(tools: Tools): Promise<string | null> {
  return (await isFirstRun(tools)) ? makeFirstRunCode(tools) : null;
}

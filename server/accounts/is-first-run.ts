import type { Tools } from '../lib/tools.ts';
import { County } from './county.model.ts';

/** Whether no county has been opened yet. */
export async function isFirstRun(_tools: Tools): Promise<boolean> {
  return (await County.exists({})) === null;
}

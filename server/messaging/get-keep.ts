import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { keepInput } from './keep-inputs.ts';
import type { KeepView } from './keep-views.ts';
import { requireKeep } from './require-keep.ts';
import { viewKeep } from './view-keep.ts';

/** A keep with the words that it is about, for its keeper and for each author their own. */
export async function getKeep(tools: Tools, actor: Actor, raw: unknown): Promise<KeepView> {
  const { keepId } = parseInput(keepInput, raw);
  return viewKeep(tools, actor, await requireKeep(actor, keepId));
}

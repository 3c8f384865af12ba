import type { Actor } from '../accounts/contract.ts';
import { clearNotices } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';

/** The actor has read what moderators had to tell; the line on the start page goes. */
export function markNoticesRead(tools: Tools, actor: Actor): Promise<void> {
  return clearNotices(tools, actor);
}

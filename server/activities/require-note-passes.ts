import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';

/** Asks Guard, as strictly as for a gap: nothing in a note or an answer is about one person. */
export function requireNotePasses(
  tools: Tools,
  actor: Actor,
  { checked, ...texts }: { note?: string; answer?: string; checked: string | undefined },
): void {
  requireWordsPass(tools, actor, { place: 'gap', texts, checked });
}

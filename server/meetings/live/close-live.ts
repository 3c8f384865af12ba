import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { openingInput } from './inputs.ts';
import { PAGE_TAB, READING_TAB } from './open-live.ts';
import { processStateOf } from './process-state.ts';
import { changeHere } from './tell-live.ts';

/**
 * This tab shows the page no more, nor does what was read before it had a script. Asks the database
 * nothing, and says nothing of whether there is such a meeting.
 */
export function closeLive(tools: Tools, actor: Actor, rawInput: unknown): Promise<null> {
  return Promise.resolve().then(() => {
    const { meetingId, tabId } = parseInput(openingInput, rawInput);
    const { here } = processStateOf(tools);
    for (const one of [PAGE_TAB, READING_TAB, tabId]) {
      const { personId } = actor;
      changeHere(tools, here, { kind: 'ended', meetingId, personId, tabId: one });
    }
    return null;
  });
}

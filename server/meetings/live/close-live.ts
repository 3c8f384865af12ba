import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { openingInput } from './inputs.ts';
import { PAGE_TAB, READING_TAB } from './open-live.ts';
import { processStateOf } from './process-state.ts';
import { changeHere } from './tell-live.ts';

/**
 * This tab shows the page no more, nor does what was read before it had a script. Asks the database
 * nothing.
 *
 * @throws {NotFoundError} where the person did not have the page open, whatever the reason
 */
export function closeLive(tools: Tools, actor: Actor, rawInput: unknown): Promise<null> {
  return Promise.resolve().then(() => {
    const { meetingId, tabId } = parseInput(openingInput, rawInput);
    const { here } = processStateOf(tools);
    const { personId } = actor;
    if (!here.isHere(meetingId, personId)) {
      throw new NotFoundError('We could not find that meeting.');
    }
    for (const one of [PAGE_TAB, READING_TAB, tabId]) {
      changeHere(tools, here, { kind: 'ended', meetingId, personId, tabId: one });
    }
    return null;
  });
}

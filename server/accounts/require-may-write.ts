import { NotPermittedError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { momentInWords } from '../lib/moment-in-words.ts';
import type { Actor } from './contract.ts';
import { whySeatRests } from './why-seat-rests.ts';

/**
 * For every use case that takes in what somebody writes for others. What it goes by comes with the
 * actor, who is read for every page and event anyway, so it costs no query. It ends by the clock.
 *
 * @throws {NotPermittedError} with the day and time from which on the actor can write again, or with
 *   why the seat rests
 */
export function requireMayWrite(tools: Pick<Tools, 'clock'>, actor: Actor): void {
  const rests = whySeatRests(actor);
  if (rests !== null) throw new NotPermittedError(rests);
  const { mutedUntil } = actor;
  if (mutedUntil === undefined || new Date(mutedUntil) <= tools.clock.now()) return;
  throw new NotPermittedError(
    `You can read. You can write again from ${momentInWords(mutedUntil)}.`,
  );
}

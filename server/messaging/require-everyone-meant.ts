import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { mayTellEveryone } from './policy.ts';

/**
 * Everyone in a room is written to by a coordinator who has seen how many that are, and by nobody
 * else.
 *
 * @throws {InvalidInputError} on `text` for others; on `tellsEveryone`, with the number of people,
 *   for a coordinator who was not asked yet
 */
export function requireEveryoneMeant(
  actor: Actor,
  { isConfirmed, people }: { isConfirmed: boolean; people: number },
): void {
  const decision = mayTellEveryone(actor);
  if (!decision.allowed) throw new InvalidInputError({ text: decision.because });
  if (isConfirmed) return;
  const whom = people === 1 ? '1 person' : `${people} people`;
  throw new InvalidInputError({ tellsEveryone: `This tells ${whom}. Send?` });
}

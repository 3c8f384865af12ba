import type { Actor } from '../accounts/contract.ts';
import { listAddresses } from '../accounts/index.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { streams, type NotificationsTools, type Stream, type Way } from './contract.ts';
import { choicesInput } from './inputs.ts';
import { keepChoices } from './keep-choices.ts';
import { listMySupervisors } from './my-supervisors.ts';

/**
 * The actor says how to be told.
 *
 * @throws {InvalidInputError} where `urgentFrom` is nobody who supervises the actor
 */
export async function changeChoices(
  tools: NotificationsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const input = parseInput(choicesInput, rawInput);
  const { digestHour, keepsQuiet, quietFrom, quietUntil, restsOnDaysOff, urgentFrom } = input;
  const ways = Object.fromEntries(streams.map((stream) => [stream, input[stream]]));
  const [[person], supervisors] = await Promise.all([
    listAddresses(tools, [actor.personId]),
    listMySupervisors(tools, actor),
  ]);
  if (urgentFrom !== null && !supervisors.includes(urgentFrom)) {
    throw new InvalidInputError({ urgentFrom: 'Choose one of your supervisors, or nobody.' });
  }
  const choices = {
    ways: ways as Record<Stream, Way>,
    digestDays: [...new Set(input.digestDays)],
    ...{ digestHour, keepsQuiet, quietFrom, quietUntil, restsOnDaysOff, urgentFrom },
  };
  const rhythm = { choices, worksOn: person?.workingDays ?? [] };
  await keepChoices(actor, rhythm, tools.clock.now());
}

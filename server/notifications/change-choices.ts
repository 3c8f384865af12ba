import type { Actor } from '../accounts/contract.ts';
import { listAddresses } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import { streams, type NotificationsTools, type Stream, type Way } from './contract.ts';
import { choicesInput } from './inputs.ts';
import { keepChoices } from './keep-choices.ts';

/** The actor says how to be told. */
export async function changeChoices(
  tools: NotificationsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const input = parseInput(choicesInput, rawInput);
  const { digestHour, keepsQuiet, quietFrom, quietUntil, restsOnDaysOff } = input;
  const ways = Object.fromEntries(streams.map((stream) => [stream, input[stream]]));
  const [person] = await listAddresses(tools, [actor.personId]);
  const choices = {
    ways: ways as Record<Stream, Way>,
    digestDays: [...new Set(input.digestDays)],
    ...{ digestHour, keepsQuiet, quietFrom, quietUntil, restsOnDaysOff },
  };
  const rhythm = { choices, worksOn: person?.workingDays ?? [] };
  await keepChoices(actor, rhythm, tools.clock.now());
}

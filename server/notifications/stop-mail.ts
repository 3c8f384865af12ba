import { listAddresses, listRolesOfPeople } from '../accounts/index.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { ChoicesView, MailStream, NotificationsTools, StopView } from './contract.ts';
import { tokenInput } from './inputs.ts';
import { keepChoices } from './keep-choices.ts';
import { choicesIn, readChoices } from './read-choices.ts';
import { readStopLink } from './stop-link.ts';

/**
 * Stops the letters of one stream, by the link that stands in each of them, without signing in: mail
 * programs press it for their reader. All other letters come as before. Pressed again it is the same.
 *
 * @throws {NotFoundError} for a link that is not ours
 */
export async function stopMail(tools: NotificationsTools, rawInput: unknown): Promise<StopView> {
  const link = readStopLink(tools, parseInput(tokenInput, rawInput).token);
  if (!link) throw new NotFoundError('This link stops no letters.');
  const { personId, countyId, stream } = link;
  const [known, held, [person]] = await Promise.all([
    readChoices([personId]),
    listRolesOfPeople(tools, { countyId, personIds: [personId] }),
    listAddresses(tools, [personId]),
  ]);
  // Whoever has left gets none anyway.
  if (held.length > 0) {
    const choices = without(choicesIn(known, personId), stream);
    const rhythm = { choices, worksOn: person?.workingDays ?? [] };
    await keepChoices({ personId, countyId }, rhythm, tools.clock.now());
  }
  return { stream, isStopped: true };
}

/** What was told at once comes with the digest, if there is one. */
function without(choices: ChoicesView, stream: MailStream): ChoicesView {
  if (stream === 'digest') return { ...choices, digestDays: [] };
  if (stream === 'urgent') return { ...choices, urgentFrom: null };
  const way = choices.ways[stream] === 'now' ? 'digest' : choices.ways[stream];
  return { ...choices, ways: { ...choices.ways, [stream]: way } };
}

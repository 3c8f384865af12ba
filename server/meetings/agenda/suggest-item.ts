import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceAgenda } from '../announce-changed.ts';
import { agendaKey } from './agenda-key.ts';
import { agendaLimits, type SavedSuggestion } from './contract.ts';
import { suggestItemInput } from './inputs.ts';
import { requireJoinIn } from './require-join-in.ts';
import { Suggestion } from './suggestion.model.ts';

/**
 * Suggests something to talk about, with the actor's name. A form sent twice is kept once.
 *
 * @throws {ConflictError} where the person, or everybody together, has suggested enough for the date
 */
export async function suggestItem(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedSuggestion> {
  const { meetingId, title, clientId, checked } = parseInput(suggestItemInput, rawInput);
  const meeting = await requireJoinIn(tools, actor, meetingId);
  requireWordsPass(tools, actor, { place: 'roomPurpose', texts: { title }, checked });
  const mine = { personId: actor.personId, clientId };
  const known = await Suggestion.findOne(mine, { meetingId: 1 }).lean();
  if (known) return { meetingId, key: agendaKey('suggested', known._id.toString()) };
  await requireFew(meetingId, actor.personId);

  const suggestion = {
    ...{ countyId: meeting.countyId, meetingId: meeting._id, title, ...mine },
    suggestedAt: tools.clock.now(),
  };
  await retryWrite(() => Suggestion.create(suggestion)).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
  const saved = await Suggestion.findOne(mine, { _id: 1 }).orFail().lean();
  await announceAgenda(tools, meeting);
  return { meetingId, key: agendaKey('suggested', saved._id.toString()) };
}

/** The limits hinder nobody who means it; two tabs at one moment may pass them by one. */
async function requireFew(meetingId: string, personId: string): Promise<void> {
  const { suggestions, suggestionsOfMeeting } = agendaLimits;
  const [mine, all] = await Promise.all([
    Suggestion.countDocuments({ meetingId, personId }).limit(suggestions),
    Suggestion.countDocuments({ meetingId }).limit(suggestionsOfMeeting),
  ]);
  if (mine >= suggestions) {
    throw new ConflictError(
      `You have suggested ${suggestions} things for this meeting, the most it can be. Take one back first.`,
    );
  }
  if (all >= suggestionsOfMeeting) {
    throw new ConflictError('There are so many suggestions for this meeting that no more fit in.');
  }
}

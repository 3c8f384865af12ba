import type { Actor } from '../../accounts/contract.ts';
import { listPeople } from '../../accounts/index.ts';
import { ConflictError, NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { pollAnswers, pollsLimits, type PollAnswer, type PollTimePage } from './contract.ts';
import { listAnswers } from './count-answers.ts';
import { pollTimeInput } from './inputs.ts';
import { readAsked } from './read-asked.ts';
import { requireDecider, requireNotCalledOff, requireTime } from './require-poll.ts';
import { viewPoll } from './view-poll.ts';

/**
 * One time with the names of those who said something of it, for those who choose. Once a time was
 * chosen or it was called off, nobody is shown any more who said what.
 */
export async function getPollTime(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<PollTimePage> {
  const { pollId, time: key } = parseInput(pollTimeInput, rawInput);
  const poll = await requireDecider(tools, actor, pollId);
  requireTime(poll, key);
  requireNotCalledOff(poll);
  if (poll.stage === 'decided') throw new ConflictError('A date was chosen already.');
  const [view, answers, { mayCome }] = await Promise.all([
    viewPoll(tools, actor, poll),
    listAnswers(poll._id),
    readAsked(tools, poll),
  ]);
  const index = view.times.findIndex((time) => time.key === key);
  const [time, counts] = [view.times[index], view.counts.times[index]];
  if (!time || !counts) throw new NotFoundError('We could not find that page.');
  const counted = new Set(mayCome);
  const idsOf = (answer: PollAnswer) =>
    answers
      .filter(({ personId, given }) => given[index] === answer && counted.has(personId.toString()))
      .map(({ personId }) => personId.toString());
  const named = new Map(
    pollAnswers.map((one) => [one, idsOf(one).slice(0, pollsLimits.namesShown)]),
  );
  const cards = await listPeople(tools, [...named.values()].flat());
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const cardsOf = (answer: PollAnswer) =>
    (named.get(answer) ?? [])
      .flatMap((id) => cardOf.get(id) ?? [])
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const people = { yes: cardsOf('yes'), maybe: cardsOf('maybe'), no: cardsOf('no') };
  return { poll: view, time, counts, people };
}

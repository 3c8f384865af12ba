import { isDeepStrictEqual } from 'node:util';

import type { Actor } from '../../accounts/contract.ts';
import { requireMayWrite } from '../../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf, laterThan } from '../../lib/trusted-filters.ts';
import { announceTo } from '../announce-to.ts';
import { COUNTY_WIDE, TIME_ZONE } from '../contract.ts';
import { newId } from '../meeting.model.ts';
import { requireMeetingWords } from '../meeting-guard.ts';
import { requireOrganisations } from '../plan-series.ts';
import { requireMeetings } from '../require-meeting.ts';
import { pollsLimits, type SavedPoll } from './contract.ts';
import { createPollInput, type CreatePollInput } from './inputs.ts';
import { planPoll } from './plan-poll.ts';
import { mayAsk } from './policy.ts';
import { openStages, Poll, pollClientKey, type PollRecord } from './poll.model.ts';
import { readAsked } from './read-asked.ts';

/**
 * Asks which of some times suit everybody who may come. The same form sent twice is saved once.
 *
 * @throws {ConflictError} where the form was changed after it had been saved, or where the actor looks
 *   for so many dates at once that people would be asked too often
 */
export async function createPoll(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedPoll> {
  requireMeetings(actor);
  requireMayWrite(tools, actor);
  const input = parseInput(createPollInput, rawInput);
  const now = tools.clock.now();
  const before = await findSaved(actor, input);
  if (before) return before;
  requireMeetingWords(tools, actor, input);
  await requireAudience(tools, actor, input.audience);
  const plan = planPoll(input, now);
  await requireFew(actor, now);

  const { personId: createdBy, countyId } = actor;
  const { name, audience, place, phone, link, clientId } = input;
  const poll = {
    _id: newId(),
    ...{ countyId, createdBy, name, audience, place, phone, link, clientId, ...plan },
    ...{ timeZone: TIME_ZONE, stage: 'asked' as const, stageAt: now, createdAt: now },
    untold: newId(),
  };
  try {
    await retryWrite(() => Poll.create(poll));
  } catch (error) {
    const sameMoment = isDuplicateKey(error, pollClientKey) && (await findSaved(actor, input));
    if (!sameMoment) throw error;
    return sameMoment;
  }
  const pollId = poll._id.toString();
  const { mayCome } = await readAsked(tools, { countyId, audience });
  announceTo(tools, mayCome, { event: 'poll.asked', view: { pollId } });
  return { pollId };
}

async function requireAudience(
  tools: Tools,
  actor: Actor,
  audience: readonly string[],
): Promise<void> {
  if (!mayAsk(actor, audience)) {
    // Another organisation and an unknown one look alike.
    throw new InvalidInputError({ audience: 'Choose who the meeting is for.' });
  }
  if (!audience.includes(COUNTY_WIDE)) await requireOrganisations(tools, actor, audience);
}

async function requireFew({ personId: createdBy }: Actor, now: Date): Promise<void> {
  const { openOfOne } = pollsLimits;
  const open = { createdBy, stage: anyOf(openStages), closesAt: laterThan(now) };
  if ((await Poll.countDocuments(open).limit(openOfOne)) < openOfOne) return;
  throw new ConflictError(
    `You are looking for ${openOfOne} dates already, the most it can be. Choose one of those first.`,
  );
}

/** What this form has been saved as, or null where it comes for the first time. */
async function findSaved(
  { personId: createdBy }: Actor,
  input: CreatePollInput,
): Promise<SavedPoll | null> {
  const { clientId } = input;
  const poll = await Poll.findOne({ createdBy, clientId }).lean();
  if (!poll) return null;
  if (saysTheSame(poll, input)) return { pollId: poll._id.toString() };
  throw new ConflictError(
    'You saved this form before, with other words or times. Press Ask again to ask this as well.',
  );
}

const words = ['name', 'place', 'phone', 'link'] as const;

function saysTheSame(poll: PollRecord, input: CreatePollInput): boolean {
  const typed = new Set(input.times.map(({ day, startTime }) => `${day}T${startTime}`));
  const stored = poll.times.map(({ localStart }) => localStart);
  return (
    words.every((word) => poll[word] === input[word]) &&
    isDeepStrictEqual(poll.audience, input.audience) &&
    isDeepStrictEqual([...typed].sort(), stored)
  );
}

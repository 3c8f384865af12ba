import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { FoundThing } from '../lib/reportable.ts';
import type { ModerationTools, ThingKind, ThingToReport } from './contract.ts';
import { thingInput } from './inputs.ts';
import { Matter } from './matter.model.ts';
import { readCards } from './read-cards.ts';
import { isId } from './require-moderator.ts';

/** What somebody is about to report, through the eyes of the one who reports it. */
export async function getThingToReport(
  tools: ModerationTools,
  actor: Actor,
  rawInput: unknown,
): Promise<ThingToReport> {
  const { kind, thingId, found } = await findThing(tools, actor, parseInput(thingInput, rawInput));
  const { authorId, title, body, path, withholdsAuthor = false } = found;
  const namedId = withholdsAuthor ? null : authorId;
  const { countyId, personId } = actor;
  const [cardOf, reported] = await Promise.all([
    readCards(tools, namedId === null ? [] : [namedId]),
    Matter.findOne(
      { countyId, thingKind: kind, thingId, state: 'open', 'reports.personId': personId },
      { _id: 1 },
    ).lean(),
  ]);
  return {
    ...{ kind, id: thingId, title, body, path },
    author: namedId === null ? null : cardOf(namedId),
    isMine: authorId === personId,
    isReported: reported !== null,
  };
}

/** @throws {NotFoundError} in the same words for what this actor cannot see and for what there is not */
export async function findThing(
  tools: ModerationTools,
  actor: Actor,
  { kind, thingId }: { kind: ThingKind | null; thingId: string },
): Promise<{ kind: ThingKind; thingId: string; found: FoundThing }> {
  if (kind === null || !isId(thingId)) throw notThere();
  try {
    return { kind, thingId, found: await tools.reportables[kind].find(actor, thingId) };
  } catch (error) {
    throw error instanceof NotFoundError ? notThere() : error;
  }
}

function notThere(): NotFoundError {
  return new NotFoundError('We could not find that. It may have been taken away.');
}

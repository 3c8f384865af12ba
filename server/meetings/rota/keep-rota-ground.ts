import type { ClientSession } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { requireWordsPass } from '../../accounts/index.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import { ConflictError, InvalidInputError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { toNameKey } from '../../lib/text/name-key.ts';
import type { MeetingsTools } from '../meetings-tools.ts';
import { readOrganisations } from '../read-organisations.ts';
import { keepRotaGroundInput } from './inputs.ts';
import { readGround, type RotaGroundNow } from './read-ground.ts';
import { requireRota } from './require-rota.ts';
import { RotaBase, RotaGround } from './rota.model.ts';

const changedMeanwhile =
  'Somebody else changed this meanwhile. Yours is still in the form. Open the page in another tab to see theirs.';

/**
 * Keeps what proposals are worked out from: where each organisation sets off, for all meetings of the
 * county, and which venues and days come in question for this series.
 *
 * @throws {ConflictError} where somebody else changed it since the form was loaded
 */
export async function keepRotaGround(
  tools: MeetingsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ version: number }> {
  const { meetingId, version, bases, venues, weekdays, checked } = parseInput(
    keepRotaGroundInput,
    rawInput,
  );
  const { meeting, series } = await requireRota(tools, actor, meetingId);
  const organisations = await readOrganisations(tools, actor);
  const ground = await readGround(tools, { meeting, series, organisations });
  requireOnMap({ bases, venues }, ground);
  const names = Object.fromEntries(venues.map(({ venue }, index) => [`venue-${index}`, venue]));
  requireWordsPass(tools, actor, { place: 'activity', texts: names, checked });

  const { countyId } = actor;
  const kept = venues.flatMap(({ venue: name, placeId }) =>
    placeId === null ? [] : [{ name, placeId }],
  );
  const hostIds = new Set(ground.hosts.map(({ id }) => id));
  /** One that has closed meanwhile, or is of no concern to this meeting, is left alone. */
  const isHost = ({ organisationId }: GivenBase) => hostIds.has(organisationId);
  await inTransaction(async (session) => {
    const before = await RotaGround.findOne({ _id: series._id, countyId }, null, {
      session,
    }).lean();
    if ((before?.version ?? 0) !== version) throw new ConflictError(changedMeanwhile);
    await RotaGround.updateOne(
      { _id: series._id, countyId },
      { $set: { venues: kept, weekdays: [...new Set(weekdays)], version: version + 1 } },
      { upsert: true, session },
    );
    await keepBases(countyId, bases.filter(isHost), session);
  });
  return { version: version + 1 };
}

interface GivenBase {
  organisationId: string;
  base: string | null;
  baseWas: string | null;
}

/** What the form left as it showed it is left as it is by now. */
async function keepBases(
  countyId: string,
  bases: readonly GivenBase[],
  session: ClientSession,
): Promise<void> {
  const changed = bases.filter(({ base, baseWas }) => base !== baseWas);
  if (changed.length === 0) return;
  await RotaBase.bulkWrite(
    changed.map(({ organisationId, base }) => {
      const filter = { countyId, organisationId };
      if (base === null) return { deleteOne: { filter } };
      return { updateOne: { filter, update: { $set: { placeId: base } }, upsert: true } };
    }),
    { session },
  );
}

interface Given {
  bases: readonly GivenBase[];
  venues: readonly { venue: string; placeId: string | null }[];
}

/** A place that went off the map meanwhile, or one venue twice. */
function requireOnMap({ bases, venues }: Given, { places }: RotaGroundNow): void {
  const onMap = new Set<string | null>([null, ...places.map(({ id }) => id)]);
  const errors: Record<string, string> = {};
  for (const [index, { base }] of bases.entries()) {
    if (!onMap.has(base)) errors[`base-${index}`] = 'Choose a place that is on the map.';
  }
  const seen = new Set<string>();
  for (const [index, { venue, placeId }] of venues.entries()) {
    if (!onMap.has(placeId)) errors[`placeId-${index}`] = 'Choose a place that is on the map.';
    const key = toNameKey(venue);
    if (key !== '' && seen.has(key)) errors[`venue-${index}`] = 'This venue stands here twice.';
    seen.add(key);
  }
  if (Object.keys(errors).length > 0) throw new InvalidInputError(errors);
}

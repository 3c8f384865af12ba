import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import { isNotThere, otherThan } from '../lib/trusted-filters.ts';
import { announceMatter } from './announce-to.ts';
import { moderationLimits, type ModerationTools, type ThingKind } from './contract.ts';
import { findThing } from './get-thing-to-report.ts';
import { reportThingInput } from './inputs.ts';
import { Matter, newMatterId, placeOf, thingKey, type ReportRecord } from './matter.model.ts';
import { mayReport } from './policy.ts';
import { requireAllowed } from './require-moderator.ts';

/**
 * Reports a thing to the moderators. All reports of one thing are one matter in their queue; the
 * same person's second report is the first one. What was decided about comes back into the queue
 * when somebody reports it who had not before.
 */
export async function reportThing(
  tools: ModerationTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { reason, line, checked, ...thing } = parseInput(reportThingInput, rawInput);
  const { kind, thingId, found } = await findThing(tools, actor, thing);
  const { authorId } = found;
  requireAllowed(mayReport(actor, { authorId }));
  requireWordsPass(tools, actor, { place: 'resource', texts: { line }, checked });

  const { countyId, personId } = actor;
  await tools.reportables[kind].keep?.({ countyId, thingId });
  const key = { countyId, thingKind: kind, thingId };
  const report = { personId, reason, line, at: tools.clock.now() };
  const matterId = await retryWrite(async () => {
    await ensureMatter({ ...key, authorId }, report.at);
    return addReport(key, report);
  });
  if (matterId !== null) await announceMatter(tools, { countyId, matterId, authorId });
}

interface Key {
  countyId: string;
  thingKind: ThingKind;
  thingId: string;
}

/** One for a thing. Two reports at one moment both want to make it: the second finds the first's. */
async function ensureMatter(
  { authorId, ...key }: Key & { authorId: string | null },
  at: Date,
): Promise<void> {
  const _id = newMatterId();
  const fresh = {
    ...{ _id, authorId, state: 'closed', openedAt: at, place: placeOf(at, _id) },
    ...{ reports: [], readerIds: [], decisions: [], claim: null, secondLook: null },
  };
  try {
    await Matter.updateOne(key, { $setOnInsert: fresh }, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error, thingKey)) throw error;
  }
}

type Report = Pick<ReportRecord, 'reason' | 'line' | 'at'> & { personId: string };

/** Adds the report to the open matter, or opens it with this one. Null where it was there before. */
async function addReport(key: Key, report: Report): Promise<string | null> {
  const isNew = {
    ...key,
    'reports.personId': otherThan(report.personId),
    [`reports.${moderationLimits.reports - 1}`]: isNotThere(),
  };
  const { at } = report;
  const opening = { state: 'open', openedAt: at, place: placeOf(at, newMatterId()), readerIds: [] };
  const add = { $push: { reports: report } };
  const write = (state: 'open' | 'closed', change: object) =>
    Matter.findOneAndUpdate({ ...isNew, state }, change, { projection: { _id: 1 } }).lean();
  const joined =
    (await write('open', add)) ??
    (await write('closed', { ...add, $set: opening })) ??
    // Another report has opened it between the two.
    (await write('open', add));
  return joined?._id.toString() ?? null;
}

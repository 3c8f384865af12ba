import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../accounts/index.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import {
  dropFiles,
  holdFiles,
  keepFile,
  wordsOfFileName,
  type StoredFile,
} from '../lib/files/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import { requireRoomForFiles } from '../lib/require-room-for-files.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToCounty } from './announce-to.ts';
import { shareResourceInput, type ShareResourceInput } from './inputs.ts';
import { requireShelf } from './require-resource.ts';
import { wordsOfLink } from './words-of-link.ts';
import {
  newId,
  placeOf,
  Resource,
  resourceClientKey,
  type ResourceRecord,
} from './resource.model.ts';
import { findableWords } from './search-words.ts';

/** Another part of the product that changes together with the resource. */
interface Along {
  keepId: string;
  /** In the transaction that stores the resource. Answers what to do once that stands. */
  change: (resourceId: string, session: ClientSession) => Promise<() => void>;
}

/**
 * Puts a note, a link or a file on the county's shelf. The same form sent twice is kept once. A file
 * is kept together with its resource, or not at all.
 *
 * @returns the resource's id
 * @throws {ConflictError} where the form was changed after it had been kept
 */
export async function putOnShelf(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
  along?: Along,
): Promise<{ resourceId: string }> {
  requireShelf(actor);
  requireMayWrite(tools, actor);
  const input = parseInput(shareResourceInput, rawInput);
  const before = await findSaved(actor, input);
  if (before) return before;
  const { title, summary, purpose, checked } = input;
  const texts = { title, summary, purpose, ...contentToCheck(input) };
  requireWordsPass(tools, actor, { place: 'resource', texts, checked });

  if (input.kind === 'file') requireRoomForFiles(tools);
  const file = input.kind === 'file' ? await keepFile(input.file, tools.clock.now()) : null;
  const kept = along && { keepId: along.keepId };
  const record = { ...asRecord(actor, input, { file, now: tools.clock.now() }), ...kept };
  const resourceId = record._id.toString();
  let tell: (() => void) | undefined;
  try {
    tell = await inTransaction(async (session) => {
      await Resource.create([record], { session });
      if (file) await holdFiles([file.fileId], session);
      return along?.change(resourceId, session);
    });
  } catch (error) {
    if (file) await dropFiles([file.fileId]);
    const sameMoment = isDuplicateKey(error, resourceClientKey) && (await findSaved(actor, input));
    if (!sameMoment) throw error;
    return sameMoment;
  }
  tell?.();
  const view = { resourceId, authorId: actor.personId };
  await announceToCounty(tools, actor.countyId, { event: 'resource.shared', view });
  return { resourceId };
}

function contentToCheck(input: ShareResourceInput): Record<string, string> {
  switch (input.kind) {
    case 'note':
      return { text: input.text };
    case 'link':
      return { link: wordsOfLink(input.link) };
    case 'file':
      return { file: wordsOfFileName(input.file.name) };
  }
}

function asRecord(
  actor: Actor,
  input: ShareResourceInput,
  { file, now }: { file: StoredFile | null; now: Date },
) {
  const _id = newId();
  const { kind, title, summary, purpose, tags, clientId } = input;
  const words = { title, summary, purpose, tags };
  const text = input.kind === 'note' ? input.text : '';
  return {
    _id,
    countyId: actor.countyId,
    authorId: actor.personId,
    ...{ kind, clientId, text, file, ...words },
    link: input.kind === 'link' ? input.link : '',
    state: 'shared' as const,
    sharedAt: now,
    place: placeOf(now, _id),
    ...findableWords({ ...words, text, file }),
  };
}

/** What this form has been kept as, or null where it comes for the first time. */
async function findSaved(
  { countyId, personId: authorId }: Actor,
  input: ShareResourceInput,
): Promise<{ resourceId: string } | null> {
  const { clientId } = input;
  const found = await Resource.findOne({ countyId, authorId, clientId }).lean();
  if (!found) return null;
  if (!saysTheSame(found, input)) {
    throw new ConflictError(
      'You shared this form before, with other words. Press Share again to add this as one more.',
    );
  }
  return { resourceId: found._id.toString() };
}

function saysTheSame(found: ResourceRecord, input: ShareResourceInput): boolean {
  const isSame = (name: 'kind' | 'title' | 'summary' | 'purpose') => found[name] === input[name];
  if (!(['kind', 'title', 'summary', 'purpose'] as const).every(isSame)) return false;
  if (found.tags.join() !== input.tags.join()) return false;
  if (input.kind === 'note') return found.text === input.text;
  return input.kind === 'file' || found.link === input.link;
}

import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { dropFiles, releaseFiles } from '../lib/files/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToCounty } from './announce-to.ts';
import { ResourceComment } from './comment.model.ts';
import { resourceInput } from './inputs.ts';
import { mayRemoveResource } from './policy.ts';
import { authorIdOf, requireAllowed, requireVisibleResource } from './require-resource.ts';
import { Resource } from './resource.model.ts';
import { ResourceUse } from './use.model.ts';

/** Without words. What is left is its id and that it was here. */
const emptied = {
  ...{ state: 'removed', title: '', summary: '', purpose: '', text: '', link: '', about: '' },
  ...{ words: [], file: null },
} as const;

/** Takes a resource off the shelf with its words, its file and what was said about it. */
export async function removeResource(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { resourceId } = parseInput(resourceInput, rawInput);
  const { _id, countyId, file, ...record } = await requireVisibleResource(actor, resourceId);
  requireAllowed(
    mayRemoveResource(actor, { authorId: authorIdOf(record) }),
    'Only the person who shared this, or a coordinator, can take it off the shelf.',
  );
  const itsOwn = { countyId, resourceId: _id };
  await inTransaction(async (session) => {
    await Resource.updateOne({ _id, countyId }, { $set: emptied }, { session });
    await ResourceComment.updateMany(itsOwn, { $set: { state: 'removed', text: '' } }, { session });
    await ResourceUse.deleteMany(itsOwn, { session });
    if (file) await releaseFiles([file.fileId], tools.clock.now(), session);
  });
  if (file) await dropFiles([file.fileId]);
  const view = { resourceId };
  await announceToCounty(tools, actor.countyId, { event: 'resource.removed', view });
}

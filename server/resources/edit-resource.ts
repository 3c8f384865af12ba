import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToCounty } from './announce-to.ts';
import { editResourceInput, resourceInput } from './inputs.ts';
import { mayEditResource } from './policy.ts';
import { authorIdOf, requireAllowed, requireResource } from './require-resource.ts';
import { wordsOfLink } from './words-of-link.ts';
import { Resource } from './resource.model.ts';
import { findableWords } from './search-words.ts';

/** Puts other words into a resource. What kind it is and its file stay as they were shared. */
export async function editResource(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { resourceId } = parseInput(resourceInput, rawInput);
  const before = await requireResource(actor, resourceId);
  requireMayWrite(tools, actor);
  requireAllowed(
    mayEditResource(actor, { authorId: authorIdOf(before) }),
    'Only the person who shared this can change it.',
  );
  const { checked, ...given } = parseInput(editResourceInput(before.kind), rawInput);
  const { title, summary, purpose, tags } = given;
  const text = 'text' in given ? given.text : before.text;
  const link = 'link' in given ? given.link : before.link;
  const texts = { title, summary, purpose, text, link: link === '' ? '' : wordsOfLink(link) };
  requireWordsPass(tools, actor, { place: 'resource', texts, checked });

  const words = { title, summary, purpose, tags, text };
  const found = findableWords({ ...words, file: before.file });
  const change = { ...words, link, ...found, editedAt: tools.clock.now() };
  const { matchedCount } = await retryWrite(() =>
    Resource.updateOne(
      { _id: before._id, countyId: actor.countyId, state: 'shared' },
      { $set: change },
    ),
  );
  if (matchedCount === 0) throw new NotFoundError('This has been taken off the shelf meanwhile.');
  const view = { resourceId };
  await announceToCounty(tools, actor.countyId, { event: 'resource.changed', view });
}

import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { ResourceToEdit } from './contract.ts';
import { resourceInput } from './inputs.ts';
import { mayEditResource } from './policy.ts';
import { authorIdOf, requireAllowed, requireResource } from './require-resource.ts';
import { viewFile } from './resource-views.ts';

/** What the form for changing a resource begins with, for those who may change it. */
export async function getResourceToEdit(
  _tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ResourceToEdit> {
  const { resourceId } = parseInput(resourceInput, rawInput);
  const record = await requireResource(actor, resourceId);
  requireAllowed(
    mayEditResource(actor, { authorId: authorIdOf(record) }),
    'Only the person who shared this can change it.',
  );
  const { kind, title, summary, purpose, tags, text, link } = record;
  return {
    id: resourceId,
    ...{ kind, title, summary, purpose, text },
    tags: [...tags],
    link: link === '' ? null : link,
    file: viewFile(record),
  };
}

import type { Actor } from '#server/accounts/contract.ts';
import type { PlannedContent, PlannedResource } from '#scripts/story/plan-shelf.ts';

import { openLane, shareOut, type Lane, type SeedTools } from './lane.ts';
import { writePdf } from './write-pdf.ts';

/** Shared at once, each by a lane of its own. */
const HANDS = 6;

interface Shelf {
  planned: readonly PlannedResource[];
  actors: ReadonlyMap<string, Actor>;
}

/** Puts on the shelf what was planned, with what people said of it. */
export async function shareResources(tools: SeedTools, { planned, actors }: Shelf): Promise<void> {
  const [first] = planned;
  if (!first) return;
  await shareOut(
    planned,
    { hands: HANDS, openHand: () => openLane(tools, first.at) },
    (resource, lane) => shareOne(lane, resource, actors),
  );
}

async function shareOne(
  { platform: { resources }, moveTo }: Lane,
  { key, at, by, content, comments, uses }: PlannedResource,
  actors: ReadonlyMap<string, Actor>,
): Promise<void> {
  moveTo(at);
  const form = { ...formOf(content), clientId: key };
  const { resourceId } = await resources.shareResource(getActor(actors, by), form);
  for (const [index, said] of comments.entries()) {
    moveTo(said.at);
    const clientId = `${key}-comment-${index}`;
    const comment = { resourceId, clientId, comment: said.text };
    await resources.addComment(getActor(actors, said.by), comment);
  }
  for (const used of uses) {
    moveTo(used.at);
    await resources.sayUsed(getActor(actors, used.by), { resourceId, line: used.text });
  }
}

function formOf(content: PlannedContent): Record<string, unknown> {
  if (content.kind !== 'file') return { ...content };
  const { lines, name, ...words } = content;
  const text = `${lines.join('\n')}\n`;
  const bytes = name.endsWith('.pdf') ? writePdf(lines) : new TextEncoder().encode(text);
  return { ...words, file: { name, bytes } };
}

function getActor(actors: ReadonlyMap<string, Actor>, key: string): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`${key} is not signed in.`);
  return actor;
}

import type { ModerationTools, OpenThing } from './contract.ts';
import type { MatterRecord } from './matter.model.ts';
import { readCards } from './read-cards.ts';

/** The reported thing with the names of those who wrote. Null where it is gone for good. */
export async function showThing(
  tools: ModerationTools,
  { thingKind, thingId, countyId }: MatterRecord,
): Promise<OpenThing | null> {
  const place = { countyId: countyId.toString(), thingId: thingId.toString() };
  const shown = await tools.reportables[thingKind].show(place);
  if (!shown) return null;
  const { authorId, around, ...thing } = shown;
  const writers = around.map((words) => words.authorId);
  const cardOf = await readCards(tools, authorId === null ? writers : [authorId, ...writers]);
  return {
    ...thing,
    author: authorId === null ? null : cardOf(authorId),
    around: around.map(({ authorId: writerId, ...words }) => {
      return { ...words, author: cardOf(writerId) };
    }),
  };
}

import type { ResourceTag } from '#server/resources/contract.ts';

import { storyDays, storySeed, towns } from './county.ts';
import type { Joining } from './plan.ts';
import { createRandom, type Random } from './random.ts';
import {
  commentLines,
  fileRows,
  linkRows,
  noteShapes,
  situations,
  usedLines,
} from './shelf-words.ts';
import {
  DAY,
  firstAtWork,
  HOUR,
  MINUTE,
  toInstant,
  toWallTime,
  type WallTime,
} from './working-time.ts';

interface Words {
  title: string;
  summary: string;
  purpose: string;
  tags: readonly ResourceTag[];
}

export type PlannedContent =
  | (Words & { kind: 'note'; text: string })
  | (Words & { kind: 'link'; link: string })
  | (Words & { kind: 'file'; name: string; lines: readonly string[] });

interface Said {
  at: Date;
  by: string;
  text: string;
}

export interface PlannedResource {
  key: string;
  at: Date;
  by: string;
  content: PlannedContent;
  comments: readonly Said[];
  uses: readonly Said[];
}

/** What the county's people have put on the shelf in nine months, oldest first. */
export function planShelf(
  { now, joinings }: { now: Date; joinings: readonly Joining[] },
  seed = storySeed,
): PlannedResource[] {
  const random = createRandom(seed, 'shelf');
  const contents = random.shuffled(listContents(random));
  const end = toWallTime(now) - HOUR;
  const begins = end - (storyDays - 14) * DAY;
  const step = (end - begins) / contents.length;
  const peers = joinings.filter(({ person }) => ['linkWorker', 'supervisor'].includes(person.role));

  return contents
    .map((content, index): PlannedResource => {
      const aimed = begins + step * index + random.whole(0, Math.floor(step / 2));
      const told = tellAt(peers, aimed, end, random);
      const others = random.shuffled(peers.filter(({ person }) => person.key !== told.by));
      const later = (most: number, lines: readonly string[]) =>
        others.splice(0, random.whole(0, most)).flatMap((joining): Said[] => {
          const at = toWallTime(told.at) + random.whole(2 * HOUR, 40 * DAY);
          const said = tellAt([joining], at, end, random);
          const isAfter = said.at > told.at && said.at > joining.joinsAt;
          return isAfter ? [{ ...said, text: random.pick(lines) }] : [];
        });
      const comments = later(3, commentLines).toSorted((one, other) => +one.at - +other.at);
      const uses = later(6, usedLines);
      return {
        key: `story-shelf-${String(index).padStart(6, '0')}`,
        ...told,
        content,
        comments,
        uses,
      };
    })
    .toSorted((one, other) => +one.at - +other.at);
}

/** Somebody who has joined by then, at work, and never after the story's end. */
function tellAt(
  peers: readonly Joining[],
  aimed: WallTime,
  end: WallTime,
  random: Random,
): { at: Date; by: string } {
  const there = peers.filter(({ joinsAt }) => toWallTime(joinsAt) + DAY < aimed);
  const { person } = random.pick(there.length > 0 ? there : peers);
  const wall = firstAtWork(aimed, person.workingDays, random.whole(5, 90) * MINUTE);
  return { by: person.key, at: toInstant(Math.min(wall, end - random.whole(1, 50) * MINUTE)) };
}

function listContents(random: Random): PlannedContent[] {
  const links = towns.flatMap((town) =>
    linkRows.map(([title, summary, purpose, ...tags]): PlannedContent => {
      const fill = (words: string) => words.replaceAll('{town}', town);
      const host = `${slug(town)}.fenwold.example`;
      const link = `https://${host}/${slug(title.replace('{town}', ''))}`;
      return { kind: 'link', title: fill(title), summary, purpose, tags, link };
    }),
  );
  const notes = situations.flatMap(([situation, reason, ...tags]) =>
    noteShapes.map(({ title, summary, lines }): PlannedContent => {
      const points = random.shuffled(lines).slice(0, random.whole(4, 6));
      const text = `**When:** ${reason}.\n\n${points.map((line) => `- ${line}`).join('\n')}`;
      const purpose = `For ${reason}.`;
      return {
        kind: 'note',
        title: title.replace('{situation}', situation),
        summary,
        purpose,
        tags,
        text,
      };
    }),
  );
  const files = fileRows.map(([[title, summary, purpose, ...tags], file]): PlannedContent => {
    return { kind: 'file', title, summary, purpose, tags, ...file };
  });
  return [...links, ...notes, ...files];
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}

import type { StoryPerson } from './people.ts';
import type { Random } from './random.ts';
import type { Line } from './read-thread.ts';
import { worksOn, type WallTime } from './working-time.ts';

/** Who can write in a room, and from when on. */
export type Cast = readonly { person: StoryPerson; from: WallTime }[];

/** The people of a thread, by the letter or the key that its lines name them with. */
export type Speakers = Readonly<Record<string, StoryPerson>>;

/** The letter that stands for a supervisor. All other letters stand for anybody. */
const SUPERVISOR = 's';

/** Whether the people whom this thread names are among the cast. */
export function isThreadOf(cast: Cast): (lines: readonly Line[]) => boolean {
  const keys = cast.map(({ person }) => person.key);
  const hasSupervisor = cast.some(({ person }) => person.role === 'supervisor');
  return (lines) =>
    lines.every(({ by }) => {
      if (by === SUPERVISOR) return hasSupervisor;
      return by.length === 1 || keys.includes(by);
    });
}

/**
 * Gives every letter a person of its own, of those who work on that day. Null where there are not
 * enough of them, or somebody who is named has that day off.
 */
export function castThread(
  random: Random,
  { lines, at, cast }: { lines: readonly Line[]; at: WallTime; cast: Cast },
): Speakers | null {
  const letters = [...new Set(lines.map(({ by }) => by))];
  const atWork = cast
    .filter(({ person, from }) => at >= from && worksOn(at, person.workingDays))
    .map(({ person }) => person);
  const speakers: Record<string, StoryPerson> = {};
  const isFree = (person: StoryPerson) =>
    !Object.values(speakers).includes(person) && !letters.includes(person.key);
  for (const letter of letters) {
    const named = atWork.find(({ key }) => key === letter);
    const supervisors = atWork.filter(({ role }) => role === 'supervisor');
    const candidates = letter === SUPERVISOR ? supervisors : talkative(atWork);
    const free = named ? [named] : candidates.filter(isFree);
    if (free.length === 0 || (letter.length > 1 && !named)) return null;
    speakers[letter] = random.pick(free);
  }
  return speakers;
}

/** Some write more than others: their names stand here more often. */
function talkative(people: readonly StoryPerson[]): StoryPerson[] {
  return people.flatMap((person) => Array.from({ length: share(person) }, () => person));
}

function share({ key, role }: StoryPerson): number {
  if (['hazel', 'rowan', 'mallow', 'sorrel'].includes(key)) return 6;
  if (role !== 'linkWorker') return 1;
  return 1 + (key.length % 4);
}

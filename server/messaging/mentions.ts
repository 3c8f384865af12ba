import type { PersonCard } from '../accounts/contract.ts';
import { everyoneHere } from './contract.ts';

/** Whom a text names with an "@". */
export interface Mentions {
  personIds: string[];
  everyone: boolean;
}

/** One name in a text: where it stands, its "@" included, and whom it means. */
interface FoundMention {
  start: number;
  end: number;
  /** More than one where people of the room share the name; empty where everyone is meant. */
  personIds: string[];
}

type Named = Pick<PersonCard, 'id' | 'name'>;

/** Beyond these an "@" is a letter like any other, so that a text of nothing else costs little. */
const MOST_NAMES = 50;

/** Who of these people is named in full after an "@", in whatever case, and whether everyone is. */
export function readMentionsIn(text: string, people: readonly Named[]): Mentions {
  const found = findMentions(text, people);
  return {
    personIds: [...new Set(found.flatMap(({ personIds }) => personIds))],
    everyone: found.some(({ personIds }) => personIds.length === 0),
  };
}

/** The names in the order in which they stand. Of two that begin alike the longer one is meant. */
export function findMentions(text: string, people: readonly Named[]): FoundMention[] {
  const found: FoundMention[] = [];
  let tried = 0;
  for (let start = text.indexOf('@'); start !== -1; start = text.indexOf('@', start + 1)) {
    if (isInsideWord(text, start) || start < (found.at(-1)?.end ?? 0)) continue;
    if ((tried += 1) > MOST_NAMES) break;
    const mention = mentionAt(text, start, people);
    if (mention) found.push(mention);
  }
  return found;
}

function mentionAt(text: string, start: number, people: readonly Named[]): FoundMention | null {
  const reads = (words: string) => {
    const end = start + words.length;
    return text.slice(start, end).toLowerCase() === words.toLowerCase() && !isLetter(text[end]);
  };
  if (reads(everyoneHere)) return { start, end: start + everyoneHere.length, personIds: [] };
  const named = people.filter(({ name }) => reads(`@${name}`));
  const longest = Math.max(...named.map(({ name }) => name.length));
  const meant = named.filter(({ name }) => name.length === longest);
  if (meant.length === 0) return null;
  return { start, end: start + 1 + longest, personIds: meant.map(({ id }) => id) };
}

/** An "@" behind a letter belongs to an e-mail address. */
function isInsideWord(text: string, start: number): boolean {
  return start > 0 && /[\p{L}\p{N}._-]/u.test(text[start - 1] ?? '');
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

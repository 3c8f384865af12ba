import type { Actor, PersonCard } from '../../accounts/contract.ts';
import { searchPeople } from '../../accounts/index.ts';
import { InvalidInputError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';

interface Owner {
  personId: string;
  /** What stands behind the name. */
  text: string;
}

/**
 * Who is meant by the words behind an "@", among those who may come to a meeting: by their whole name,
 * or by the first name where only one of them has it. "@me" is whoever writes.
 *
 * @throws {InvalidInputError} where nobody is meant, or several could be
 */
export async function findOwner(
  tools: Tools,
  actor: Actor,
  { words, audience }: { words: string; audience: readonly string[] },
): Promise<Owner> {
  const [first = ''] = words.split(/[\s,:]/);
  const found = await searchPeople(tools, actor, { words: first.slice(0, 40) });
  const self = { id: actor.personId, name: actor.name };
  const here = [...found, self].filter(({ id }) => audience.includes(id));
  const whole = here.filter(({ name }) => beginsWithName(words, name));
  const [byName] = whole.toSorted((one, other) => other.name.length - one.name.length);
  if (byName && whole.filter(({ name }) => name === byName.name).length === 1) {
    return asOwner(byName.id, words.slice(byName.name.length));
  }
  if (first.toLowerCase() === 'me') return asOwner(actor.personId, words.slice(first.length));
  const byFirst = here.filter(({ name }) => firstOf(name) === first.toLowerCase());
  const [only] = byFirst;
  if (only && byFirst.length === 1) return asOwner(only.id, words.slice(first.length));
  throw new InvalidInputError({ words: whyNot(first, byFirst) });
}

function asOwner(personId: string, rest: string): Owner {
  const text = rest.replace(/^[\s,:]+/, '');
  if (text === '') throw new InvalidInputError({ words: 'Say what is to be done.' });
  return { personId, text };
}

const firstOf = (name: string) => name.split(' ')[0]?.toLowerCase();

function beginsWithName(words: string, name: string): boolean {
  const next = words[name.length];
  return (
    words.toLowerCase().startsWith(name.toLowerCase()) &&
    (next === undefined || !/[\p{L}\p{N}]/u.test(next))
  );
}

function whyNot(first: string, named: readonly Pick<PersonCard, 'name'>[]): string {
  if (named.length === 0) {
    return `Nobody who may come to this meeting is called ${first}. Write the name as it stands under People.`;
  }
  const names = named.map(({ name }) => `@${name}`);
  return `More than one person is called ${first}. Write ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}.`;
}

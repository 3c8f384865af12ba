/** "Hazel"; the whole name where it begins with a title, and "Former member". */
export function firstName(name: string): string {
  const [first = name] = name.split(' ');
  return /^(Dr|Prof|Rev)\.?$|^Former$/.test(first) ? name : first;
}

interface Named {
  id: string;
  name: string;
}

/** More than this fold into "and others". Never a number: nobody's words are counted. */
const MOST_NAMES = 3;

/** "Rowan and Linnet", or "You, Rowan and others": who said the same. */
export function namesInWords(people: readonly Named[], myId: string): string {
  const mine = people.filter(({ id }) => id === myId).map(() => 'You');
  const others = people.filter(({ id }) => id !== myId).map(({ name }) => firstName(name));
  const names = [...mine, ...others];
  if (names.length > MOST_NAMES) return `${names.slice(0, 2).join(', ')} and others`;
  if (names.length === 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

export function areFolded(people: readonly Named[]): boolean {
  return people.length > MOST_NAMES;
}

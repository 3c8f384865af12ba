import { classNames } from './class-names.ts';

const grounds = [
  'bg-hedge-soft text-hedge',
  'bg-sloe-soft text-sloe',
  'bg-gorse-soft text-bark',
  'bg-berry-soft text-berry',
] as const;

const sizes = {
  small: 'size-7 rounded-md text-sm',
  medium: 'size-9 rounded-lg text-sm',
  large: 'size-14 rounded-lg text-lg',
};

interface AvatarProps {
  /** Gives the colour: the same person has the same one everywhere. */
  id: string;
  name: string;
  size?: keyof typeof sizes;
}

/** The initials of a person whose name stands beside it; not read aloud. */
export function Avatar({ id, name, size = 'medium' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'forced-edge inline-flex shrink-0 items-center justify-center font-bold select-none',
        sizes[size],
        groundOf(id),
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and the last word of a name, at most two. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last]
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
}

/** A small stable hash (FNV-1a): no colour is stored, and none changes when people come and go. */
export function groundOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const character of id) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return grounds[(hash >>> 0) % grounds.length] ?? grounds[0];
}

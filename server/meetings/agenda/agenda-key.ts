/**
 * What an item of an agenda grew from, in one text. A word before the colon says of what kind it is;
 * what follows it is of that kind.
 */
export const itemKinds = [
  /** What messages and resources were tagged with: "tag:bereavement". */
  'tag',
  /** What people need and do not find: "gap:music". */
  'gap',
  /** A member's own suggestion, by its id. */
  'suggested',
  /** Left from an earlier date, by the id of the item there. */
  'carried',
  /** On each agenda of the series. */
  'part',
  /** Written by a coordinator for this date. */
  'own',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const agendaKey = (kind: ItemKind, of: string) => `${kind}:${of}`;

export const keyPattern = new RegExp(`^(${itemKinds.join('|')}):[A-Za-z0-9]{1,40}$`);

export const isOfKind = (key: string, kind: ItemKind) => key.startsWith(`${kind}:`);

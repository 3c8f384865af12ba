import type { Weekday } from '#server/meetings/contract.ts';

import type { Town } from './county.ts';
import type { HostKey } from './organisations.ts';

/** Where the host organisations set off from. */
export const rotaBases: Record<HostKey, Town> = {
  teasel: 'Ambry',
  brackenford: 'Lower Thrift',
  saltmarsh: 'Sedgeford Staithe',
  quillbeck: 'Quillbeck',
  wold: 'Nettlecombe Cross',
};

/** Where the county meeting could be; the first is where it is. */
export const rotaVenues: readonly { venue: string; town: Town }[] = [
  { venue: 'Ambry Village Hall', town: 'Ambry' },
  { venue: 'Quillbeck Hall, the front room', town: 'Quillbeck' },
  { venue: 'Nettlecombe Council Offices, room 2', town: 'Nettlecombe Cross' },
  { venue: 'Staithe Boathouse', town: 'Sedgeford Staithe' },
];

export const rotaDays: readonly Weekday[] = ['tuesday', 'wednesday', 'thursday'];

import type { GapKind, Need } from '#server/gaps/contract.ts';

import type { Town } from './county.ts';

/** Need, town, what is in the way, a note, days ago, how many say so; then how it stands. */
export type GapRow = readonly [
  Need,
  Town,
  GapKind,
  string,
  number,
  number,
  /** Blank: open. `worked`, or the name of the activity that fills it. */
  string,
];

// prettier-ignore
export const gapRows: readonly GapRow[] = [
  ['grief', 'Nettlecombe Cross', 'none', 'Nothing this side of the wold. The café in Ambry is two buses away.', 118, 7, 'worked'],
  ['grief', 'Ambry', 'wait', 'Somebody to talk to one to one: five weeks at the moment.', 40, 4, ''],
  ['music', 'Lower Thrift', 'none', 'Singing in the daytime; the choir is in the evening.', 96, 5, ''],
  ['music', 'Sedgeford Staithe', 'tooFar', '', 61, 3, ''],
  ['moving', 'Wick St Bride', 'none', 'Seated exercise.', 150, 6, 'worked'],
  ['moving', 'Quillbeck', 'full', 'Swimming for adults who never learned.', 33, 4, ''],
  ['moving', 'Sedgeford Staithe', 'notAccessible', 'The path from the car park has steps.', 20, 2, ''],
  ['company', 'Nettlecombe Cross', 'none', 'Anything at the weekend.', 200, 8, 'Sunday board games'],
  ['company', 'Wick St Bride', 'tooFar', 'No bus home after four.', 84, 6, ''],
  ['company', 'Ambry', 'none', 'For people in their thirties and forties.', 52, 5, ''],
  // Came up in most towns within the month, so that the next meeting hears of it.
  ['company', 'Lower Thrift', 'wait', 'Befriending: ten weeks.', 22, 4, ''],
  ['company', 'Quillbeck', 'none', 'Somewhere to be on a Sunday.', 16, 3, ''],
  ['company', 'Sedgeford Staithe', 'tooFar', 'The last bus home is at five.', 11, 3, ''],
  ['company', 'Nettlecombe Cross', 'wait', 'Befriending has shut its list.', 5, 2, ''],
  ['outdoors', 'Lower Thrift', 'notAccessible', 'A garden with raised beds.', 74, 3, ''],
  ['outdoors', 'Ambry', 'full', '', 12, 2, ''],
  ['making', 'Ambry', 'none', 'A shed or a workshop.', 131, 5, ''],
  ['making', 'Sedgeford Staithe', 'tooDear', 'Materials are extra everywhere.', 47, 2, ''],
  ['food', 'Quillbeck', 'none', 'A lunch club.', 210, 6, 'Lunch club'],
  ['food', 'Wick St Bride', 'wait', '', 26, 2, ''],
  ['learning', 'Nettlecombe Cross', 'none', 'Help with phones and forms on a screen.', 105, 7, 'worked'],
  ['learning', 'Sedgeford Staithe', 'tooFar', 'English for beginners.', 38, 3, ''],
  ['learning', 'Quillbeck', 'wait', 'Driving theory in plain words.', 8, 1, ''],
  ['caring', 'Lower Thrift', 'none', 'A break for carers in the evening.', 88, 6, ''],
  ['caring', 'Wick St Bride', 'none', 'Somewhere to go together, both of them.', 170, 5, 'Memory singing'],
  ['money', 'Sedgeford Staithe', 'wait', 'Debt advice: three weeks.', 65, 4, ''],
  ['money', 'Nettlecombe Cross', 'tooFar', '', 29, 2, ''],
  ['helping', 'Ambry', 'none', 'A place to volunteer for an hour, not a morning.', 57, 3, ''],
  ['helping', 'Quillbeck', 'notAccessible', 'Most need stairs or a car.', 16, 2, ''],
];

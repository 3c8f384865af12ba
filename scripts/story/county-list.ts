import { groups } from './organisations.ts';

/**
 * The list that the coordinators of Fenwold have kept in a spreadsheet: 48 rows, three of them on
 * What's on already, two with half a postcode, one without a name. Its letters fit into Windows-1252.
 */

const header = [
  ...['Activity', 'Run by', 'Good for', 'Day', 'Time', 'Venue', 'Postcode', 'Town'],
  ...['Cost', 'Telephone', 'Booking', 'What to expect'],
];

// prettier-ignore
const names = [
  'Chair yoga', 'Tea dance', 'Crib and dominoes', 'Café on the green', 'Watercolours for all', 'Ukulele hour',
  'Mending circle', 'Walk and talk', 'Family history corner', 'Soup and chat', 'Reading aloud', 'Gentle pilates',
  'Seed swap', 'Model railway', 'Crochet café', 'Film afternoon', 'Table tennis', 'Poetry please',
  'Carers’ breakfast', 'Boules', 'Cycle repair', 'Baking together', 'Spanish for fun', 'Gardeners’ question hour',
  'Drumming', 'Bingo – the quiet kind', 'Pub quiz without the pub', 'Dog walkers', 'Folk night', 'Lino printing',
  'Nordic walking', 'Photo walk', 'Singing for breath', 'Chess for beginners', 'Bird box building', 'Letter writing',
  'Money mornings', 'Grief walk', 'Dads’ breakfast', 'Whist', 'Willow weaving', 'Jazz appreciation',
  'Stretch and strengthen', 'Scrabble',
];
const matters = ['Company; Moving', 'Company', 'Making things', 'Outdoors; Company', 'Learning'];
const dayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Mon & Wed',
  '2nd Saturday',
];
const times = ['10:00-12:00', '2–4', '10.30 to 12', '1pm - 3pm', '7 to 8.30pm'];
const costs = ['Free', '£2', '£3.50, first time free', '£1', 'Free'];

const newRows = names.map((name, at) => {
  const { name: organisation, town } = pick(groups, at * 3);
  const half = at === 11 || at === 30;
  return [
    ...[name, organisation, pick(matters, at), pick(dayNames, at), pick(times, at)],
    ...[
      `${town} hall, room ${(at % 4) + 1}`,
      half ? 'ZZ1' : `ZZ${(at % 9) + 1} 1AA`,
      town,
      pick(costs, at),
    ],
    ...[`01632 9606${String(at).padStart(2, '0')}`, 'Walk in', 'Somebody says hello – that’s all.'],
  ];
});

/** On the board already; here each costs something else. */
const knownRows = [
  [
    'Loosestrife allotment mornings',
    'Loosestrife Growers',
    'Outdoors',
    'Tue & Thu',
    '10-12',
    'Plot 12, Mill Lane allotments',
    'ZZ1 1AA',
    'Ambry',
    '£1 for seeds',
    '01632 960200',
    'Walk in',
    '',
  ],
  [
    'Warm room',
    'Lower Thrift Warm Room',
    'Company',
    'Weekdays',
    '9-5',
    'Thrift Street Hall, 2 Thrift Street',
    'ZZ3 2AB',
    'Lower Thrift',
    'Pay as you feel',
    '01632 960206',
    'Walk in',
    'Take any chair.',
  ],
  [
    'Knit and natter',
    'Quillbeck Knit and Natter',
    'Making things',
    'Thursday',
    '10-12',
    'Quillbeck Library, upstairs',
    'ZZ2 1AA',
    'Quillbeck',
    '50p',
    '01632 960224',
    'Walk in',
    '',
  ],
];
const nameless = [
  '',
  'Wick Singers',
  'Music',
  'Wednesday',
  '2-3',
  'Wick hall',
  'ZZ4 1AA',
  'Wick St Bride',
  '£2',
  '01632 960205',
  'Walk in',
  '',
];

/** The names of the columns first. */
export const countyList: readonly (readonly string[])[] = [
  header,
  ...newRows.slice(0, 20),
  ...knownRows,
  ...newRows.slice(20, 40),
  nameless,
  ...newRows.slice(40, 44),
];

export const countyListNames = knownRows.map(([name = '', organisation = '']) => ({
  name,
  organisation,
}));

function pick<Value>(all: readonly Value[], at: number): Value {
  const found = all[at % all.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

import type { Town } from './county.ts';

export type HostKey = 'teasel' | 'brackenford' | 'saltmarsh' | 'quillbeck' | 'wold';

export interface HostOrganisation {
  key: HostKey;
  name: string;
  /** As colleagues say it. */
  shortName: string;
  /** Employs link workers and runs things people can join as well. */
  isActivityProvider: boolean;
  linkWorkers: number;
  mailDomain: string;
}

/** The first one is made with the county. */
export const hostOrganisations: readonly HostOrganisation[] = [
  {
    key: 'teasel',
    name: "Teasel House Carers' Network",
    shortName: 'Teasel House',
    isActivityProvider: false,
    linkWorkers: 7,
    mailDomain: 'teasel.example',
  },
  {
    key: 'brackenford',
    name: 'Brackenford Wellbeing CIC',
    shortName: 'Brackenford',
    isActivityProvider: false,
    linkWorkers: 18,
    mailDomain: 'brackenford.example',
  },
  {
    key: 'saltmarsh',
    name: 'Saltmarsh Primary Care Network',
    shortName: 'Saltmarsh',
    isActivityProvider: false,
    linkWorkers: 12,
    mailDomain: 'saltmarsh.example',
  },
  {
    key: 'quillbeck',
    name: 'Quillbeck Community Trust',
    shortName: 'the Trust',
    isActivityProvider: true,
    linkWorkers: 14,
    mailDomain: 'quillbeck.example',
  },
  {
    key: 'wold',
    name: 'Wold & Fen Connectors',
    shortName: 'Wold & Fen',
    isActivityProvider: false,
    linkWorkers: 9,
    mailDomain: 'wold-fen.example',
  },
];

export interface Group {
  name: string;
  town: Town;
  /** Outdoors, indoors for company, or there to help with one thing. */
  kind: 'green' | 'company' | 'help';
  /** What people join, as it reads after "the". */
  offers: string;
  mailDomain: string;
}

/** Organisations that run things people can join. */
export const groups: readonly Group[] = [
  group('Loosestrife Growers', 'Ambry', 'green', 'allotment mornings'),
  group("Quillbeck Men's Shed", 'Quillbeck', 'company', 'woodwork sessions'),
  group('Ambry Grief Café', 'Ambry', 'company', 'grief café'),
  group('Wick Singers', 'Wick St Bride', 'company', 'singing afternoons'),
  group('Lower Thrift Warm Room', 'Lower Thrift', 'company', 'warm room'),
  group('Nettlecombe Community Kitchen', 'Nettlecombe Cross', 'company', 'cook and eat sessions'),
  group('Fenwold Short Walks', 'Sedgeford Staithe', 'green', 'short walks'),
  group('Staithe Rowing for All', 'Sedgeford Staithe', 'company', 'beginners’ rowing'),
  group('Thrift Street Repair Café', 'Lower Thrift', 'help', 'repair café'),
  group('Fen Edge Bowls', 'Nettlecombe Cross', 'company', 'bowls mornings'),
  group('Saltmarsh Wildlife Volunteers', 'Sedgeford Staithe', 'green', 'saltmarsh tidy days'),
  group('Fenwold Advice Shop', 'Quillbeck', 'help', 'advice drop-in'),
  group('Fenwold Community Transport', 'Quillbeck', 'help', 'dial-a-ride'),
  group('Staithe Food Pantry', 'Sedgeford Staithe', 'help', 'food pantry'),
  group('Quillbeck Knit and Natter', 'Quillbeck', 'company', 'knitting group'),
  group('Ambry Tai Chi', 'Ambry', 'company', 'seated tai chi'),
  group('Wold Walkers', 'Wick St Bride', 'green', 'longer walks'),
  group('The Long Barn Art Room', 'Nettlecombe Cross', 'company', 'art room'),
  group('Fenwold Bereavement Friends', 'Quillbeck', 'company', 'bereavement walks'),
  group('Digital Door', 'Lower Thrift', 'help', 'tablet lessons'),
  group('Hedge School', 'Ambry', 'company', 'adult learning mornings'),
  group('Thrift Choir', 'Lower Thrift', 'company', 'choir'),
  group('St Bride Lunch Club', 'Wick St Bride', 'company', 'lunch club'),
  group('Bramble Bank Forest Garden', 'Wick St Bride', 'green', 'forest garden days'),
  group('Dads and Dens', 'Nettlecombe Cross', 'company', 'den building'),
  group('Signing Corner', 'Quillbeck', 'company', 'signing practice'),
  group('Memory Lane Singers', 'Ambry', 'company', 'memory singing'),
  group('Quillbeck Learn to Swim', 'Quillbeck', 'company', 'adult swimming lessons'),
  group('Fenwold Language Café', 'Quillbeck', 'company', 'language café'),
  group('Nettlecombe Bee Group', 'Nettlecombe Cross', 'green', 'bee mornings'),
];

function group(name: string, town: Town, kind: Group['kind'], offers: string): Group {
  const firstWords = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '-');
  return { name, town, kind, offers, mailDomain: `${firstWords}.example` };
}

import { drawMap } from './draw-map.ts';
import { writePdf } from './write-pdf.ts';

interface RoomFile {
  name: string;
  make: () => Promise<Uint8Array> | Uint8Array;
  /** Of a picture. */
  alt?: string;
}

const letter = [
  'Three facts for the surgery',
  '',
  'What we do: we meet people where they are, and go with them.',
  'What we do not: crisis work, housing law, care.',
  'How to reach us: one form, one page, an answer within a week.',
];

const map: RoomFile = {
  name: 'Way to the allotments.png',
  make: drawMap,
  alt: 'A drawn map: from the bus stop along Orchard Lane, left after the church field, to the allotment gate.',
};

/** Files that go with what was said, by how it begins. Each is said once in the story. */
const filesByBeginning: readonly [beginning: string, file: RoomFile][] = [
  ['Loosestrife allotment mornings. Barnaby meets you', map],
  [
    "I've put our three-facts letter in one clean copy",
    { name: 'Three facts letter.pdf', make: () => writePdf(letter) },
  ],
];

export function fileSaidWith(text: string): RoomFile | null {
  return filesByBeginning.find(([beginning]) => text.startsWith(beginning))?.[1] ?? null;
}

/** What one looks for in the talk of `write-talk.ts`: the same hundred searches in every run. */
const wanted = {
  frequent: [
    'group, session, allotment, choir, walk, cafe, library, church, hall, volunteers, monday',
    'sunday, leaflet, meeting, supervision, waiting, listening, boundaries, Hazel, Ashbeford',
  ],
  rare: [
    'falconry, calligraphy, astronomy, origami, beekeeping, observatory, boathouse, stables',
    'Wren, Viola, Tansy, strengths, grief, 11am, 12pm, Bramdenford, Pemsteadwell, Oakridgecote',
  ],
  inAnotherForm: [
    'walks, walked, sessions, choirs, cafes, carers, referrals, booked, moved, cancelling',
    'libraries, churches, stories, ideas, asks, endings',
  ],
  halfTyped: ['allotm, befriend, bereave, gard, volunt, Ashbe, Rose, listen, superv, step fre'],
  twoWords: [
    'choir monday, allotment library, walk church, hazel choir, group ashbeford, waiting lists',
    'carer cafe, free step, leaflet shelf, good news, volunteers saturday, moved hall',
    'falconry sunday, origami chapel, listening supervision, knitting 3pm, chess canal',
  ],
  threeWords: [
    'ideas next meeting, choir hall friday, allotment open monday, walk park ashbeham, group session library',
    'volunteers two hours, hazel rang happy, waiting lists long, bees at observatory',
    'asking what matters first, how do others manage, step free cafe, quilting market tuesday',
  ],
  notThere: ['submarine, xylophone choir, zzzz, accordion, hovercraft, quilting falconry origami'],
};

export const queries: readonly string[] = Object.values(wanted).flatMap((lines) =>
  lines.flatMap((line) => line.split(', ')),
);

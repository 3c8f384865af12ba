/*
 * The county of the demo and of the tests. Nothing in it exists: addresses end in `.example`, phones
 * are 01632 960000 to 960999, which belong to nobody, and people are named after the hedgerow.
 */

export const countyName = 'Fenwold county';

export const towns = [
  'Quillbeck',
  'Sedgeford Staithe',
  'Ambry',
  'Nettlecombe Cross',
  'Lower Thrift',
  'Wick St Bride',
] as const;
export type Town = (typeof towns)[number];

/** Everybody's password in the demo. */
export const demoPassword = 'wet boots by the gate';

/** The one number from which all talk is composed. */
export const storySeed = 20_231;

/** For how long people have been writing to each other when the story is told: nine months. */
export const storyDays = 273;

import { createRandom } from '#scripts/story/random.ts';

/** What link workers write about, the frequent before the rare. */
const things = (
  'group session allotment choir walk cafe carer befriending referral volunteer meeting garden ' +
  'lunch club knitting library transport benefits housing bereavement craft swimming exercise ' +
  'football gardening singing cooking painting woodwork computer reading drumming pottery fishing ' +
  'chess quilting beekeeping birdwatching bowls dominoes origami astronomy falconry calligraphy'
).split(' ');
const places = (
  'library church hall surgery centre school park museum farm workshop canal market pavilion ' +
  'orchard chapel stables boathouse observatory'
).split(' ');
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const lines = [
  'Does anybody know a {thing} near the {place} at {town} that still has room?',
  'The {thing} at {town} has moved to the {place}, {day}s at {hour}.',
  'I rang {name} about the {thing} and they are happy to meet people at the door.',
  'Thank you {name}, the {thing} was just right.',
  'Two new {thing}s have started in {town}, both free and both step free.',
  'Has the {thing} on {day} been cancelled? Nobody answers at the {place}.',
  'We talked about {topic} in supervision. What helped was {help}.',
  'I find {topic} hard this week, and would like to hear how others manage.',
  'They are looking for volunteers for the {thing} in {town}, two hours on a {day}.',
  'Waiting lists for the {thing} are long. {name} suggests the {place} at {town} meanwhile.',
  'A leaflet for the {thing} is on the shelf now.',
  'Good news: the {place} in {town} is open again and the {thing} is back on {day}.',
  'Please bring ideas about {topic} to the next meeting.',
  '{name} will show us round the {place} at {town} on {day} at {hour}.',
];
const topics = (
  'boundaries endings workload paperwork listening trust loneliness anxiety isolation money ' +
  'motivation confidence sleep pain dementia caring grief strengths'
).split(' ');
const helps = [
  'asking what matters first',
  'going slowly',
  'walking there together the first time',
  'writing down small steps',
  'saying plainly when it ends',
  'ringing the week after',
];
const starts = 'Ash Bram Cop Dun Elm Fen Gors Haw Ivel Juni Kest Lark Mead Nettle Oak Pem'.split(
  ' ',
);
const middles = 'be den ing ber mer wick ton ley ridge combe worth stead'.split(' ');
const ends = 'ford ham by thorpe field water green hollow mouth bridge cote well'.split(' ');
const firstNames = (
  'Hazel Rowan Linnet Marjoram Barnaby Sorrel Teasel Alder Bryony Campion Clover Damson Elder ' +
  'Fennel Gentian Heather Iris Jasmine Laurel Myrtle Olive Perry Rosemary Sage Tansy Viola Wren'
).split(' ');

/** Realistic talk that comes out the same for the same seed. */
export function createTalk(seed: number) {
  const random = createRandom(seed, 'talk');
  /** The first of a list is used most and the last least, as words of a language are. */
  const often = <Item>(items: readonly Item[]): Item => {
    const reach = random.whole(1, items.length);
    return random.pick(items.slice(0, reach));
  };
  const towns = starts.flatMap((start) =>
    middles.flatMap((middle) => ends.map((end) => `${start}${middle}${end}`)),
  );
  const fill = (line: string) =>
    line.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'thing') return often(things);
      if (slot === 'place') return often(places);
      if (slot === 'town') return often(often([towns.slice(0, 12), towns.slice(0, 200), towns]));
      if (slot === 'day') return random.pick(days);
      if (slot === 'topic') return often(topics);
      if (slot === 'help') return random.pick(helps);
      if (slot === 'name') return often(firstNames);
      return `${random.whole(1, 12)}${random.pick(['am', 'pm'])}`;
    });
  return {
    message: () =>
      Array.from({ length: random.pick([1, 1, 2, 2, 3, 4]) }, () => fill(random.pick(lines))).join(
        ' ',
      ),
  };
}

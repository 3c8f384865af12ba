import { activityProviders, type StoryPerson } from './people.ts';
import { groups, hostOrganisations, type Group } from './organisations.ts';
import { towns, type Town } from './county.ts';
import type { Random } from './random.ts';
import { DAY, readCalendar, type WallTime } from './working-time.ts';

/** What stands for `{…}` in one thread. */
export type Words = Readonly<Record<string, string>>;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const hours = ['ten', 'half past ten', 'eleven', 'half past one', 'two', 'half past two'];
const venues: readonly (readonly [Town, string])[] = [
  ['Ambry', 'Ambry Village Hall'],
  ['Quillbeck', 'the Corn Hall in Quillbeck'],
  ['Wick St Bride', 'the church rooms at Wick St Bride'],
  ['Lower Thrift', 'the Scout hut at Lower Thrift'],
  ['Sedgeford Staithe', 'the sailing club at the Staithe'],
];
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const seasons = ['winter', 'spring', 'summer', 'autumn'];

/** The days of Loosestrife Growers are known, so it is talked of by name only. */
const talkedOf = groups.filter(({ name }) => name !== 'Loosestrife Growers');

/** @param speakers who says what, by letter or key */
export function drawWords(
  random: Random,
  { at, speakers }: { at: WallTime; speakers: Readonly<Record<string, StoryPerson>> },
): Words {
  const [weekday = '', weekday2 = ''] = random.shuffled(weekdays);
  const [venueTown, venue] = random.pick(venues);
  const [town = '', town2 = ''] = random.shuffled(towns).filter((one) => one !== venueTown);
  const group = random.pick(talkedOf.filter(({ kind }) => kind !== 'help'));
  const green = random.pick(talkedOf.filter(({ kind }) => kind === 'green'));
  const theirs = Object.values(speakers).map(({ organisation }) => organisation);
  const others = hostOrganisations.filter(({ name }) => !theirs.includes(name));
  return {
    weekday,
    weekday2,
    town,
    town2,
    venue,
    hour: random.pick(hours),
    host: random.pick(others.length > 0 ? others : hostOrganisations).shortName,
    ...aboutGroup('', group),
    ...aboutGroup('green', green),
    season: seasons[Math.floor((readCalendar(at).month % 12) / 3)] ?? '',
    month: nameMonth(at - 60 * DAY),
    nextmonth: nameMonth(at + 30 * DAY),
    today: nameDay(at),
    ...Object.fromEntries(
      Object.entries(speakers).map(([letter, { name }]) => [letter, firstNameOf(name)]),
    ),
  };
}

/**
 * Chooses at each `[this|that]` and puts the words in.
 *
 * @throws {Error} where a word is not known
 */
export function fillWords(random: Random, text: string, words: Words): string {
  const chosen = text.replace(/\[([^\][]*\|[^\][]*)\]/g, (_all, choices: string) =>
    random.pick(choices.split('|')),
  );
  return chosen.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`Nothing is known to stand for {${name}}: ${text}`);
    return word;
  });
}

function aboutGroup(prefix: string, { name, town, offers }: Group): Words {
  const leader = activityProviders.find(({ organisation }) => organisation === name);
  const facts = { group: name, groupTown: town, offers, lead: firstNameOf(leader?.name ?? 'They') };
  return Object.fromEntries(
    Object.entries(facts).map(([key, word]) => [prefix === '' ? key : `${prefix}${key}`, word]),
  );
}

function firstNameOf(name: string): string {
  return name.replace(/^Dr /, '').split(' ')[0] ?? name;
}

function nameMonth(at: WallTime): string {
  return months[readCalendar(at).month - 1] ?? '';
}

function nameDay(at: WallTime): string {
  return weekdays.find((day) => day.toLowerCase() === readCalendar(at).weekday) ?? 'day';
}

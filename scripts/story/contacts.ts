import { deskRows } from './contact-desks.ts';
import { groups } from './organisations.ts';
import { activityProviders } from './people.ts';

/** How long ago, in days before the story is told. */
type DaysAgo = number;

export interface StoryContact {
  organisation: string;
  name: string;
  role: string;
  phone: string;
  email: string;
  bestTime: string;
  howToRing: string;
  askFirst: string;
  agreed: 'yes' | 'no';
  postedDaysAgo: DaysAgo;
  /** Later than posted where somebody has rung since. */
  checkedDaysAgo: DaysAgo;
  isReported: boolean;
  /** Keys of link workers who know them. */
  knownBy: readonly string[];
}

/** Of 60: so many checked lately, so many a while ago; the others not for half a year. */
export const freshContacts = 32;
export const ageingContacts = 17;

// prettier-ignore
const bestTimes = [
  'Before nine or after six', 'Tuesdays before noon', 'Weekday mornings', 'Any time but lunch',
  'Thursdays, ten to three', 'After the school run', 'Evenings are fine', '',
];
// prettier-ignore
const firstQuestions = [
  'Ask about the garden first', 'Say who gave you the number', 'Start with how the last person got on',
  '', 'Tell them it is not about money', 'Ask whether this week suits', '', 'They like a plain yes or no',
];
const howToRing = ['', 'Let it ring for long', '', 'Leave a message, they ring back', ''];

/** Whom Hazel knows: some she should ring again. */
const hazelKnows = new Set([2, 10, 35, 41, 52]);
/** Known by one to three of these in turn. */
// prettier-ignore
const wellConnected = ['rowan', 'linnet', 'sorrel', 'mallow', 'fern'];

const NOT_AGREED = 20;
const reported = new Set([10, 27]);

interface Reached {
  organisation: string;
  name: string;
  role: string;
  email: string;
}

function listReached(): Reached[] {
  const seen = new Set<string>();
  const members = activityProviders.map(({ name, email, organisation }) => {
    const group = groups.find((one) => one.name === organisation);
    const isFirst = !seen.has(String(organisation));
    seen.add(String(organisation));
    const offers = group?.offers ?? 'hall and its groups';
    return {
      ...{ organisation: String(organisation), name, email },
      role: isFirst ? `Runs the ${offers}` : `Helps with the ${offers}`,
    };
  });
  const desks = deskRows.map(([organisation, name, role], index) => {
    const domain = groups.find((one) => one.name === organisation)?.mailDomain;
    const email = index % 3 === 0 && domain !== undefined ? `hello@${domain}` : '';
    return { organisation, name, role, email };
  });
  return [...members, ...desks];
}

/** The contacts of the county. By rule, so that the same story has the same ones. */
export function listStoryContacts(knownPeople: ReadonlySet<string>): StoryContact[] {
  const friends = wellConnected.filter((key) => knownPeople.has(key));
  return listReached().map((reached, index) => {
    const checkedDaysAgo = ageOf(index);
    const knows = friends.filter((_key, place) => (index + place) % friends.length <= index % 3);
    return {
      ...reached,
      phone: index % 6 === 4 ? `07700 9002${twoDigits(index)}` : `01632 9602${twoDigits(index)}`,
      bestTime: bestTimes[index % bestTimes.length] ?? '',
      howToRing: howToRing[index % howToRing.length] ?? '',
      askFirst: firstQuestions[(index * 3) % firstQuestions.length] ?? '',
      agreed: index === NOT_AGREED ? 'no' : 'yes',
      postedDaysAgo: index % 3 === 0 ? checkedDaysAgo : Math.min(checkedDaysAgo + 60, 240),
      checkedDaysAgo,
      isReported: reported.has(index),
      knownBy: hazelKnows.has(index) ? ['hazel', ...knows] : knows,
    };
  });
}

/** Spread over the county by a step that meets every contact once, so that no group is all stale. */
function ageOf(index: number): DaysAgo {
  const place = (index * 7) % 60;
  if (place < freshContacts) return 1 + ((place * 11) % 86);
  if (place < freshContacts + ageingContacts) return 93 + (((place - freshContacts) * 13) % 84);
  return 184 + (place - freshContacts - ageingContacts) * 5;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

import { dayInSentence, longDate } from '#app/lib/dates.ts';
import { firstName } from '#app/lib/people-words.ts';

export { firstName };
export {
  accessWords,
  ageWords,
  commitmentWords,
  dayWords,
  frequencyWords,
  joinWords,
  modeWords,
  ordinalWords,
  partWords,
  rejoinWords,
  sizeWords,
  whomWords,
} from '#server/activities/contract.ts';
import type {
  ActivityView,
  CheckedField,
  MilesAway,
  RoomState,
  RoomView,
  Trust,
} from '#server/activities/contract.ts';

export const trustWords: Record<Trust, string> = {
  fresh: 'Fresh: in 90 days',
  ageing: 'Ageing: in 180 days',
  stale: 'Stale, or reported wrong',
};

export const milesWords: Record<MilesAway, string> = {
  ...{ 1: 'Within 1 mile', 3: 'Within 3 miles', 5: 'Within 5 miles', 10: 'Within 10 miles' },
  20: 'Within 20 miles',
};

/** "about 3 miles away". Empty where nobody knows. */
export function milesAwayWords(miles: number | null): string {
  if (miles === null) return '';
  if (miles < 1) return 'less than a mile away';
  const whole = Math.round(miles);
  return whole === 1 ? 'about a mile away' : `about ${whole} miles away`;
}

export const SOCIAL_WORDS = 'Tea or talk after';
export const BUDDY_WORDS = 'Somebody goes along the first time';

export const roomWords: Record<RoomState | 'notKnown', string> = {
  roomNow: 'Room now',
  shortWait: 'Short wait',
  longWait: 'Long wait',
  closed: 'Closed',
  notKnown: 'Not known',
};

export const DOOR_WORDS = 'Meets you at the door';

/** "outdoors", for the small words on a card. */
export function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "said yesterday by Barnaby", "said today by Hazel after a call". Empty where nothing is known. */
export function saidWords(room: RoomView, now: string): string {
  if (room.state === 'notKnown') return '';
  const call = room.how === 'rang' ? ' after a call' : '';
  const until = room.until === undefined ? '' : `until ${spokenDay(room.until)}, `;
  return `${until}said ${dayInSentence(room.saidAt, now)} by ${firstName(room.saidBy)}${call}`;
}

/** "Sunday 1 November", of a day of the calendar. */
export function spokenDay(day: string): string {
  return longDate(`${day}T12:00:00.000Z`);
}

/** "For people of 55 and over", "For people from 18 to 30". Empty where age does not matter. */
export function ageLine({
  minimumAge,
  maximumAge,
}: Pick<ActivityView, 'minimumAge' | 'maximumAge'>): string {
  if (minimumAge !== null && maximumAge !== null) {
    return `For people from ${minimumAge} to ${maximumAge}`;
  }
  if (minimumAge !== null) return `For people of ${minimumAge} and over`;
  return maximumAge === null ? '' : `For people up to ${maximumAge}`;
}

/** What the phone field of this activity is: a number, an address for mail, or both. */
export function contactWords({ phone, email }: Pick<ActivityView, 'phone' | 'email'>): string {
  if (email === '') return 'Phone';
  return phone === '' ? 'E-mail' : 'Phone and e-mail';
}

export function fieldWords(field: CheckedField, activity: ActivityView): string {
  const words = { times: 'Times', place: 'Place', cost: 'Cost', phone: contactWords(activity) };
  return words[field];
}

/** The older check of those that waste a journey, as the card shows it. */
export function oldestCheck({ checks, phone, email }: ActivityView) {
  const { times } = checks;
  if (times === null || (phone === '' && email === '')) return times;
  return checks.phone !== null && checks.phone.at < times.at ? checks.phone : times;
}

/** "Free", "£3", or both: "Free: tea by donation". */
export function costLine({ isFree, words }: ActivityView['cost']): string {
  if (!isFree) return words;
  return words === '' ? 'Free' : `Free. ${words}`;
}

/** "Old Mill, 4 High Street, Ambry". */
export function placeLine({ placeWords, town }: Pick<ActivityView, 'placeWords' | 'town'>): string {
  return [placeWords, town].filter((words) => words !== '').join(', ');
}

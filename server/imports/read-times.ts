/* Times of day and days of the week, as people write them in a list. */

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const ordinalNames: Readonly<Record<string, string>> = {
  ...{ first: '1', '1st': '1', second: '2', '2nd': '2', third: '3', '3rd': '3' },
  ...{ fourth: '4', '4th': '4', last: '-1' },
};
/** "First and third", "second and fourth". */
const pairs = new Set(['13', '24']);
/** Said beside the days, and nothing more. */
const filling = new Set([
  ...['and', 'every', 'each', 'on', 'of', 'the', 'in', 'month', 'a', 'weekly', 'week', 'monthly'],
]);

export interface ReadDays {
  days: string[];
  ordinal: string;
  /** Something else was said, which the days leave out. */
  isWhole: boolean;
}

/** "Tuesday and Thursday", "Mon-Fri", "weekdays", "2nd Tuesday of the month", "1st and 3rd Tuesday". */
export function readDays(text: string): ReadDays {
  const words = text.toLowerCase().replace(/(\d)\s+(st|nd|rd|th)\b/g, '$1$2');
  const tokens = words.match(/[\p{L}\p{N}]+|[-–—]/gu) ?? [];
  const days = new Set<string>();
  let [isWhole, spanFrom] = [true, -1];
  const ordinals: string[] = [];
  tokens.forEach((token, at) => {
    if (/^[-–—]$/.test(token) || (token === 'to' && spanFrom >= 0)) return;
    const place = dayNames.findIndex((day) => isDay(token, day));
    if (place >= 0) {
      const isSpan = spanFrom >= 0 && /^(?:[-–—]|to)$/.test(tokens[at - 1] ?? '');
      for (let day = isSpan ? spanFrom : place; day <= place; day += 1) {
        days.add(dayNames[day] ?? '');
      }
      spanFrom = place;
    } else if (/^weekdays?$/.test(token)) dayNames.slice(0, 5).forEach((day) => days.add(day));
    else if (/^(?:daily|everyday)$/.test(token)) dayNames.forEach((day) => days.add(day));
    else if (token in ordinalNames) {
      ordinals.push(ordinalNames[token] ?? '');
    } else if (!filling.has(token)) isWhole = false;
  });
  const inOrder = dayNames.filter((day) => days.has(day));
  const two = ordinals.toSorted().join('');
  const ordinal = pairs.has(two) ? two : (ordinals.at(-1) ?? '');
  return { days: inOrder, ordinal, isWhole: isWhole && (ordinals.length < 2 || pairs.has(two)) };
}

/** "Tue", "Tues", "Tuesdays". */
function isDay(token: string, day: string): boolean {
  const alone = token.replace(/s$/, '');
  return token.length >= 3 && (fullNames[day] ?? '').startsWith(alone);
}
const fullNames: Readonly<Record<string, string>> = {
  ...{ mon: 'monday', tue: 'tuesday', wed: 'wednesday', thu: 'thursday' },
  ...{ fri: 'friday', sat: 'saturday', sun: 'sunday' },
};

interface Clock {
  minutes: number;
  /** It says am or pm, or is written with all its digits. */
  isSure: boolean;
}

/** "10", "10.30", "7pm", "19:00", "noon". A bare 1 to 7 is in the afternoon. */
function readClock(text: string): Clock | null {
  const words = text.trim().toLowerCase();
  if (/^(?:noon|midday|12 ?noon)$/.test(words)) return { minutes: 720, isSure: true };
  const [, hours = '', minutes = '0', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])?\.?(?:m\.?)?$/.exec(words) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  const hour = Number(hours);
  if (half !== undefined && (hour > 12 || hour === 0)) return null;
  const isPlain = half === undefined && (/^\d\d[:.]\d\d/.test(words) || hour > 12);
  const isLater = half === 'p' || (half === undefined && !isPlain && hour >= 1 && hour <= 7);
  return {
    minutes: ((half === undefined ? hour : hour % 12) + (isLater ? 12 : 0)) * 60 + Number(minutes),
    isSure: isPlain || half !== undefined,
  };
}

/** When it starts and ends, as 10:00 and 12:00. */
export function readSpan(
  starts: string,
  ends: string,
): { opensAt: string; closesAt: string } | null {
  const until = readClock(ends);
  // "10 to 12pm", "7 to 8.30pm": the half of the day is said once.
  const from = readClock(starts);
  if (!from || !until) return null;
  const half = /([ap])\.?m/.exec(ends.toLowerCase())?.[1];
  const said = !from.isSure && half !== undefined ? readClock(`${starts.trim()}${half}m`) : null;
  const begin = said && said.minutes < until.minutes ? said.minutes : from.minutes;
  const isTurned = until.minutes <= begin && !until.isSure && until.minutes + 720 < 1440;
  const end = until.minutes + (isTurned ? 720 : 0);
  return end > begin ? { opensAt: onClock(begin), closesAt: onClock(end) } : null;
}

/** "10:00-12:00", "10 to 12", "2 – 3.30pm". */
export function readTimes(text: string): { opensAt: string; closesAt: string } | null {
  const [starts, ends, ...more] = text.split(/\s*(?:[-–—]|\bto\b|\buntil\b)\s*/i);
  if (starts === undefined || ends === undefined || more.length > 0) return null;
  return readSpan(starts, ends);
}

function onClock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

import type { DaysOff } from '../../accounts/contract.ts';
import { toNameKey } from '../../lib/text/name-key.ts';
import { weekdays, type Clash, type Weekday } from '../contract.ts';
import type { BankHolidays } from '../bank-holidays.ts';
import { clashesAt, type AskedDate } from './ask-rota.ts';
import {
  rotaLimits,
  type DayCount,
  type PeopleCount,
  type RotaDateView,
  type RotaReason,
  type RotaView,
} from './contract.ts';
import type { RotaOption, RotaPlan, RotaQuestion } from './plan-rota.ts';
import type { RotaGroundNow } from './read-ground.ts';
import type { RotaYear } from './read-year.ts';

interface Planned {
  question: RotaQuestion;
  plan: RotaPlan;
  ground: RotaGroundNow;
  year: RotaYear;
  dates: readonly AskedDate[];
  /** Of all who may come. */
  people: DaysOff;
  holidays: BankHolidays;
  clashes: readonly Clash[];
}

type Miles = NonNullable<RotaView['plan']>['miles'][number] & { ways: ReadonlyMap<string, number> };

/** A plan with its reasons: numbers of organisations and of all together, and no person. */
export function viewPlan(planned: Planned): NonNullable<RotaView['plan']> {
  const { question, ground, year, dates, people } = planned;
  const miles = milesOf(planned);
  const used = new Set(
    question.dates.flatMap(({ options }) => options.map(({ weekday }) => weekday)),
  );
  return {
    dates: dates.map((date) => viewDate(date, planned, miles)),
    miles: miles.map(({ ways: _, driven, asItIs, proposed, organisation }) => ({
      organisation,
      driven: Math.round(driven),
      asItIs: Math.round(asItIs),
      proposed: Math.round(proposed),
    })),
    withoutBase: ground.hosts.flatMap(({ name, placeId }) => (placeId === null ? [name] : [])),
    held: year.held.length,
    heldElsewhere: question.held.filter(({ venue }) => venue === null).length,
    people: people.people,
    days: weekdays.filter((day) => used.has(day)).map((day) => countDay(day, planned)),
  };
}

/** Of organisations that have said from where they set off. */
function milesOf({ question, plan, ground }: Planned): Miles[] {
  const names = new Map(ground.hosts.map(({ id, name }) => [id, name]));
  return question.organisations.flatMap(({ id, ways }): Miles[] => {
    if (ways.size === 0) return [];
    const sum = (some: readonly { venue: string | null }[]) =>
      some.reduce((miles, { venue }) => miles + ((venue !== null && ways.get(venue)) || 0), 0);
    const driven = sum(question.held);
    const present = question.dates.map((date) => date.present);
    const proposed = question.dates.map((date) => plan.get(date.id) ?? date.present);
    return [
      {
        ...{ organisation: names.get(id) ?? '', ways, driven },
        asItIs: driven + sum(present),
        proposed: driven + sum(proposed),
      },
    ];
  });
}

function viewDate(date: AskedDate, planned: Planned, miles: readonly Miles[]): RotaDateView {
  const { meeting, place, days } = date;
  const id = meeting._id.toString();
  const asked = planned.question.dates.find((one) => one.id === id);
  if (!asked) throw new Error('Each date was asked about.');
  const option = planned.plan.get(id) ?? asked.present;
  const moment = days.find(({ day }) => day === option.day)?.moment;
  const isElsewhere = option.venue !== asked.present.venue;
  const before = {
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
  };
  const venue = planned.ground.venues.find(({ name }) => toNameKey(name) === option.venue);
  return {
    ...{ meetingId: id, sequence: meeting.sequence },
    before: { ...before, place },
    after: {
      ...(option.day === asked.present.day || !moment ? before : moment),
      day: option.day,
      place: isElsewhere ? (venue?.name ?? place) : place,
    },
    isMoved: option.day !== asked.present.day,
    isElsewhere,
    reasons: reasonsFor(date, { is: option, was: asked.present }, planned, miles),
  };
}

function reasonsFor(
  { days }: AskedDate,
  { is, was }: { is: RotaOption; was: RotaOption },
  planned: Planned,
  miles: readonly Miles[],
): RotaReason[] {
  const reasons: RotaReason[] = [];
  const isMoved = is.day !== was.day;
  const holiday = planned.holidays.get(was.day);
  if (holiday !== undefined) reasons.push({ kind: 'holiday', holiday });
  const moment = days.find(({ day }) => day === was.day)?.moment;
  const [clash] = moment ? clashesAt(moment, planned.clashes) : [];
  if (clash) reasons.push({ kind: 'clash', name: clash.name });
  if (is.venue !== was.venue) reasons.push(...drivenReason(is.venue, was.venue, miles));
  if (isMoved) {
    const count = (day: Weekday) => countDay(day, planned);
    const people = planned.people.people;
    reasons.push({ kind: 'days', people, was: count(was.weekday), is: count(is.weekday) });
  }
  const isSame = !isMoved && is.venue === was.venue;
  if (is.hindrances > 0) reasons.push({ kind: 'stillHindered' });
  else if (isSame) reasons.push({ kind: 'same' });
  else if (reasons.length === 0) reasons.push({ kind: 'evener' });
  return reasons;
}

/** Of those who have a shorter way, whoever has driven furthest. */
function drivenReason(
  is: string | null,
  was: string | null,
  miles: readonly Miles[],
): RotaReason[] {
  const wayTo = ({ ways }: Miles, venue: string | null) =>
    venue === null ? null : Math.round(ways.get(venue) ?? 0);
  const [furthest] = miles
    .filter((one) => (wayTo(one, was) ?? Infinity) > (wayTo(one, is) ?? 0))
    .sort((one, other) => other.driven - one.driven || other.asItIs - one.asItIs);
  if (!furthest) return [];
  const others = miles.filter((one) => one !== furthest);
  const mean = others.reduce((sum, { driven }) => sum + driven, 0) / Math.max(1, others.length);
  return [
    {
      ...{ kind: 'driven', organisation: furthest.organisation },
      miles: Math.round(furthest.driven),
      more: Math.round(furthest.driven - mean),
      wayWas: wayTo(furthest, was),
      wayIs: wayTo(furthest, is) ?? 0,
    },
  ];
}

function countDay(weekday: Weekday, { people, year }: Planned): DayCount {
  const { times } = year.missed[weekday];
  const missed = times > 0 && times < rotaLimits.fewest ? 'few' : times;
  return { weekday, off: shownCount(people.off[weekday], people.people), missed };
}

/** Neither one or two people, nor all but one or two: that would say who it is. */
export function shownCount(count: number, people: number): PeopleCount {
  const { fewest } = rotaLimits;
  if (people < fewest || (count > 0 && count < fewest)) return 'few';
  const others = people - count;
  return others > 0 && others < fewest ? 'most' : count;
}

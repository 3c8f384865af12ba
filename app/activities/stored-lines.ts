import { mattersWords } from '#app/lib/matters-words.ts';
import type { ActivityView, Day } from '#server/activities/contract.ts';

import {
  accessWords,
  BUDDY_WORDS,
  commitmentWords,
  dayWords,
  DOOR_WORDS,
  frequencyWords,
  joinWords,
  modeWords,
  ordinalWords,
  partWords,
  rejoinWords,
  sizeWords,
  SOCIAL_WORDS,
  whomWords,
} from './activity-words.ts';

type Lines = Record<string, StoredLine>;

interface StoredLine {
  label: string;
  words: string;
}

/** What an activity says in these fields, in words. */
export function storedLines(activity: ActivityView, fields: readonly string[]): StoredLine[] {
  const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
  const lines: Record<string, StoredLine> = {
    name: { label: 'Name', words: activity.name },
    whenWords: { label: 'When', words: activity.whenWords },
    placeWords: { label: 'Where', words: activity.placeWords },
    town: { label: 'Town or village', words: activity.town },
    whatMatters: {
      label: 'Good for',
      words: activity.whatMatters.map((code) => mattersWords[code]).join(', '),
    },
    isFree: { label: 'Free', words: yesOrNo(activity.cost.isFree) },
    costWords: { label: 'What it costs', words: activity.cost.words },
    ...scheduleLines(activity),
    ...groupLines(activity),
    phone: { label: 'Phone', words: activity.phone },
    email: { label: 'E-mail', words: activity.email },
    website: { label: 'Website', words: activity.website },
    joinRoute: { label: 'How people join', words: joinWords[activity.joinRoute] },
    attendanceMode: {
      label: 'How they take part',
      words: activity.attendanceMode.map((mode) => modeWords[mode]).join(', '),
    },
    days: { label: 'Days', words: daysIn(activity.days) },
    partOfDay: {
      label: 'Time of day',
      words: activity.partOfDay.map((part) => partWords[part]).join(', '),
    },
    description: { label: 'What people do there', words: activity.description },
    firstVisit: { label: 'A first visit', words: activity.firstVisit },
    meetsAtDoor: { label: DOOR_WORDS, words: yesOrNo(activity.meetsAtDoor) },
    hasBuddy: { label: BUDDY_WORDS, words: yesOrNo(activity.hasBuddy) },
    welcomerName: { label: 'Who greets people', words: activity.welcomer.name },
    welcomerDays: { label: 'Greets on', words: daysIn(activity.welcomer.days) },
    access: { label: 'Access', words: activity.access.map((code) => accessWords[code]).join(', ') },
  };
  return fields.flatMap((name) => {
    const line = lines[name];
    return line ? [{ ...line, words: line.words === '' ? 'nothing' : line.words }] : [];
  });
}

const daysIn = (days: readonly Day[]) => days.map((day) => dayWords[day]).join(', ');

function scheduleLines({ schedule }: ActivityView): Lines {
  const which = schedule?.ordinal ?? null;
  return {
    freq: { label: 'How often', words: schedule ? frequencyWords[schedule.freq] : '' },
    ordinal: { label: 'Which in the month', words: which === null ? '' : ordinalWords[which] },
    opensAt: { label: 'From', words: schedule?.opensAt ?? '' },
    closesAt: { label: 'Until', words: schedule?.closesAt ?? '' },
    startsOn: { label: 'First date', words: schedule?.startsOn ?? '' },
    endsOn: { label: 'Last date', words: schedule?.endsOn ?? '' },
    moreDates: { label: 'More dates', words: schedule?.moreDates?.join(', ') ?? '' },
  };
}

function groupLines(activity: ActivityView): Lines {
  const { commitment, rejoin, groupSize, forWhom, minimumAge, maximumAge } = activity;
  return {
    commitment: { label: 'How often to come', words: commitment && commitmentWords[commitment] },
    rejoin: { label: 'Coming back', words: rejoin && rejoinWords[rejoin] },
    groupSize: { label: 'How many people', words: groupSize && sizeWords[groupSize] },
    forWhom: { label: 'For whom', words: forWhom && whomWords[forWhom] },
    minimumAge: { label: 'Youngest', words: String(minimumAge ?? '') },
    maximumAge: { label: 'Oldest', words: String(maximumAge ?? '') },
    socialAfter: { label: SOCIAL_WORDS, words: activity.socialAfter ? 'yes' : 'no' },
  };
}

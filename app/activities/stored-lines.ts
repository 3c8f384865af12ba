import { mattersWords, type ActivityView } from '#server/activities/contract.ts';

import {
  accessWords,
  dayWords,
  DOOR_WORDS,
  joinWords,
  modeWords,
  partWords,
} from './activity-words.ts';

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
    phone: { label: 'Phone', words: activity.phone },
    email: { label: 'E-mail', words: activity.email },
    joinRoute: { label: 'How people join', words: joinWords[activity.joinRoute] },
    attendanceMode: {
      label: 'How they take part',
      words: activity.attendanceMode.map((mode) => modeWords[mode]).join(', '),
    },
    days: { label: 'Days', words: activity.days.map((day) => dayWords[day]).join(', ') },
    partOfDay: {
      label: 'Time of day',
      words: activity.partOfDay.map((part) => partWords[part]).join(', '),
    },
    description: { label: 'What people do there', words: activity.description },
    firstVisit: { label: 'A first visit', words: activity.firstVisit },
    meetsAtDoor: { label: DOOR_WORDS, words: yesOrNo(activity.meetsAtDoor) },
    access: { label: 'Access', words: activity.access.map((code) => accessWords[code]).join(', ') },
  };
  return fields.flatMap((name) => {
    const line = lines[name];
    return line ? [{ ...line, words: line.words === '' ? 'nothing' : line.words }] : [];
  });
}

import { mattersWords } from '#app/lib/matters-words.ts';
import type { ActivityView } from '#server/activities/contract.ts';
import type { MergePart } from '#server/activities/merge-views.ts';

import {
  accessWords,
  ageLine,
  BUDDY_WORDS,
  commitmentWords,
  costLine,
  dayWords,
  DOOR_WORDS,
  joinWords,
  modeWords,
  placeLine,
  rejoinWords,
  roomWords,
  saidWords,
  sizeWords,
  SOCIAL_WORDS,
  spokenDay,
  whomWords,
} from './activity-words.ts';

export const partLabels: Record<MergePart, string> = {
  name: 'Name',
  description: 'What people do there',
  matters: 'Good for',
  times: 'Times',
  place: 'Where and how people take part',
  cost: 'Cost',
  contact: 'How to ask and join',
  website: 'Website',
  visit: 'A first visit',
  people: 'Who comes',
  coming: 'How often to come',
  room: 'Is there room?',
};

/** What an activity says in one part, in one line; "Says nothing" where that is so. */
export function partWords(part: MergePart, activity: ActivityView, now: string): string {
  const said = linesOf[part](activity, now).filter((words) => words !== '');
  return said.length === 0 ? 'Says nothing' : said.join('. ');
}

type Lines = (activity: ActivityView, now: string) => string[];

const linesOf: Record<MergePart, Lines> = {
  name: ({ name }) => [name],
  description: ({ description }) => [description],
  matters: ({ whatMatters }) => [whatMatters.map((code) => mattersWords[code]).join(', ')],
  times: ({ when, days, schedule }) => [
    when,
    schedule ? '' : days.map((day) => dayWords[day]).join(', '),
  ],
  place: (activity) => [
    placeLine(activity),
    activity.attendanceMode.map((mode) => modeWords[mode]).join(', '),
    activity.access.map((code) => accessWords[code]).join(', '),
  ],
  cost: ({ cost }) => [costLine(cost)],
  contact: ({ phone, email, joinRoute }) => [phone, email, joinWords[joinRoute]],
  website: ({ website }) => [website],
  visit: ({ firstVisit, meetsAtDoor, hasBuddy, welcomer }) => [
    firstVisit,
    meetsAtDoor ? DOOR_WORDS : '',
    hasBuddy ? BUDDY_WORDS : '',
    welcomer.name === '' ? '' : `${welcomer.name} greets people`,
  ],
  people: (activity) => [
    ageLine(activity),
    activity.groupSize && sizeWords[activity.groupSize],
    activity.forWhom && whomWords[activity.forWhom],
    activity.socialAfter ? SOCIAL_WORDS : '',
  ],
  coming: ({ commitment, rejoin }) => [
    commitment && commitmentWords[commitment],
    rejoin && rejoinWords[rejoin],
  ],
  room: ({ room, closures }, now) => [
    room.state === 'notKnown' ? '' : `${roomWords[room.state]}, ${saidWords(room, now)}`,
    ...closures.map(({ from, until }) => `Closed ${spokenDay(from)} to ${spokenDay(until)}`),
  ],
};

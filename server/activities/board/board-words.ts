import type { ActivityRecord } from '../activity.model.ts';
import type { EntryWords } from './word-index.ts';

/** What is searched of an activity, and how much a word of it tells. */
export function textsOf(activity: ActivityRecord): EntryWords {
  const { name, organisationName, whatMatters, town, placeWords } = activity;
  const { description, firstVisit } = activity;
  return [
    { text: name, weight: 10 },
    { text: organisationName, weight: 6 },
    { text: whatMatters.join(' '), weight: 4 },
    { text: town, weight: 4 },
    { text: placeWords, weight: 3 },
    { text: description, weight: 2 },
    { text: firstVisit, weight: 1 },
  ];
}

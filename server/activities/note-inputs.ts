import { z } from 'zod';

import { activitiesLimits, noteKinds } from './contract.ts';
import { blankIsMissing, neededLine } from './input-fields.ts';
import { activityInput } from './inputs.ts';

const unreadable = 'We could not read that. Load the page again.';

/** One paragraph, however it was typed. */
const paragraph = (longest: number, missing: string) =>
  z
    .string(missing)
    .transform((text) => text.replace(/\s+/g, ' '))
    .pipe(neededLine(longest, missing));

/** Pressed after Guard has asked to look again. */
const checked = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional());

const noteWords = {
  kind: z.enum(noteKinds, 'Choose how it went.'),
  note: paragraph(activitiesLimits.note, 'Say in which situation.'),
  checked,
};
const answerWords = {
  answer: paragraph(activitiesLimits.noteAnswer, 'Write your answer first.'),
  checked,
};

/** With a client id, by which a form that is sent twice is saved once. */
export const writeNoteInput = activityInput.extend({
  ...noteWords,
  clientId: z.string(unreadable).regex(/^[A-Za-z0-9_-]{16,64}$/, unreadable),
});

/** Whether it is an id, the query decides: an unknown note and a malformed id look alike. */
export const noteInput = activityInput.extend({ noteId: z.string(unreadable).max(64, unreadable) });

export const changeNoteInput = noteInput.extend(noteWords);

export const answerNoteInput = noteInput.extend(answerWords);

/** What is no note leads to the newest ones. */
export const activityPageInput = activityInput.extend({
  notesBefore: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string()),
});

import { z } from 'zod';

import { blankIsMissing } from '../meeting-fields.ts';
import { liveLimits, moves, voteChoices } from './contract.ts';

const unreadable = 'We could not read that.';
/** Whether it is an id, the query decides: an unknown meeting and a malformed id look alike. */
const meetingId = z.string(unreadable).max(64, unreadable);
const personId = z.string(unreadable).regex(/^[0-9a-f]{24}$/, unreadable);
const voteId = personId;
const itemId = z.preprocess(blankIsMissing, z.string(unreadable).max(64).nullable().default(null));
const tabId = z.string(unreadable).regex(/^[\w-]{4,64}$/, unreadable);
const checked = z.enum(['yes', 'on']).optional();

/** Bytes as base64. They stay text here: the live door and the use case each read an input once. */
const bytes = (most: number) =>
  z
    .string(unreadable)
    .max(Math.ceil(most / 3) * 4, 'This is too much at once.')
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, unreadable);

export const liveInput = z.object({ meetingId });
export const openingInput = z.object({ meetingId, tabId });
export const changeChairInput = z.object({
  meetingId,
  chair: z.enum(['take', 'giveBack'], 'Choose one of the buttons.'),
});
export const moveOnInput = z.object({
  meetingId,
  move: z.enum(moves, 'Choose one of the buttons.'),
  /** The item that the presser saw, so that two presses at once move on by one. */
  from: itemId,
});
export const changeHandInput = z.object({
  meetingId,
  hand: z.enum(['raised', 'lowered'], 'Choose one of the buttons.'),
});
export const takeHandInput = z.object({ meetingId, personId });
export const changeRoundInput = z.object({
  meetingId,
  round: z.enum(['begin', 'end'], 'Choose one of the buttons.'),
});
export const markSpokenInput = z.object({
  meetingId,
  personId,
  spoken: z.enum(['yes', 'no']).default('yes'),
});
export const askVoteInput = z.object({
  meetingId,
  question: z
    .string('Write the question.')
    .trim()
    .min(1, 'Write the question.')
    .max(liveLimits.question, `Make the question shorter: ${liveLimits.question} characters.`),
  checked,
});
export const castVoteInput = z.object({
  meetingId,
  voteId,
  choice: z.enum(voteChoices, 'Choose one of the answers.'),
});
export const closeVoteInput = z.object({ meetingId, voteId });
export const openNotesInput = z.object({ meetingId, vector: bytes(liveLimits.vectorBytes) });
export const writeNotesInput = z.object({
  meetingId,
  update: bytes(liveLimits.updateBytes),
  checked,
});
export const addParagraphInput = z.object({
  meetingId,
  itemId,
  paragraph: z
    .string('Write something first.')
    .trim()
    .min(1, 'Write something first.')
    .max(liveLimits.paragraph, `Make this shorter: ${liveLimits.paragraph} characters at most.`),
  checked,
});

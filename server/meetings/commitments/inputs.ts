import { z } from 'zod';

import { blankIsMissing, lineInput } from '../meeting-fields.ts';
import { commitmentLimits, progressChoices } from './contract.ts';

const unreadable = 'We could not read that. Load the page again.';
const id = z.string(unreadable).max(64, unreadable);
/** Pressed after Guard has asked to look again. */
const checked = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional());
const ticked = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional());

export const commitmentsInput = z.object({ meetingId: id });
export const writeCommitmentInput = z.object({
  meetingId: id,
  words: lineInput(commitmentLimits.words).min(1, 'Write one line.'),
  isShared: ticked.transform((tick) => tick !== undefined),
  checked,
});
export const shareCommitmentInput = z.object({
  meetingId: id,
  share: z.enum(['yes', 'no'], unreadable),
});
export const answerCommitmentInput = z.object({
  meetingId: id,
  commitmentId: id,
  progress: z.enum(progressChoices, 'Choose how it went.'),
  note: lineInput(commitmentLimits.note).default(''),
  checked,
});

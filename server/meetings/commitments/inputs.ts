import { z } from 'zod';

import { tickedInput, lineInput, unreadable } from '../meeting-fields.ts';
import { commitmentLimits, progressChoices } from './contract.ts';

const id = z.string(unreadable).max(64, unreadable);

export const commitmentsInput = z.object({ meetingId: id });
export const writeCommitmentInput = z.object({
  meetingId: id,
  words: lineInput(commitmentLimits.words).min(1, 'Write one line.'),
  isShared: tickedInput.transform((tick) => tick !== undefined),
  checked: tickedInput,
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
  checked: tickedInput,
});

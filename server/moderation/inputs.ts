import { z } from 'zod';

import { idInput } from '../accounts/contract.ts';
import {
  moderationLimits,
  muteDays,
  outcomes,
  reasonWords,
  ruleWords,
  thingKinds,
  type MuteLength,
  type Reason,
  type Rule,
} from './contract.ts';

// Apart from the contract, so that a page which takes its words does not carry zod.

const unreadable = 'We could not read that. Load the page again.';
const blankIsMissing = (value: unknown) => (value === '' || value === null ? undefined : value);

/** Whether it is an id, the query decides: unknown and malformed ones look alike. */
const id = z.string(unreadable).max(64, unreadable);

/** One of the codes of a list of words. */
function codeOf<Code extends string>(words: Readonly<Record<Code, unknown>>, missing: string) {
  return z.custom<Code>(
    (value) => typeof value === 'string' && Object.hasOwn(words, value),
    missing,
  );
}

function lineInput(longest: number) {
  return z
    .string()
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(longest, `Make this shorter: ${longest} characters at most.`)
        .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, 'Use letters, digits and signs.'),
    );
}

/** Pressed after Guard has asked to look again. */
const checked = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional());
const after = z.preprocess(blankIsMissing, z.string().max(80).optional());

const rule = codeOf<Rule>(ruleWords, 'Choose which rule it is about.');

/** A thing of a kind that nobody knows is not there. */
export const thingInput = z.object({
  kind: z.enum(thingKinds).nullable().catch(null),
  thingId: id,
});

export const reportThingInput = thingInput
  .extend({
    reason: codeOf<Reason>(reasonWords, 'Choose why you report this.'),
    line: lineInput(moderationLimits.reportLine),
    checked,
  })
  .refine(({ reason, line }) => reason !== 'other' || line !== '', {
    path: ['line'],
    error: 'Say in a line what it is.',
  });

export const matterInput = z.object({ matterId: id });

export const decideMatterInput = z
  .object({
    matterId: id,
    outcome: z.enum(outcomes, 'Choose whether it stays or is hidden.'),
    rule: z.preprocess(blankIsMissing, rule.optional()),
    word: lineInput(moderationLimits.word),
    checked,
  })
  .refine((given) => given.outcome !== 'hide' || given.rule !== undefined, {
    path: ['rule'],
    error: 'Choose which rule it broke.',
  });

export const askSecondLookInput = z.object({
  noticeId: id,
  line: lineInput(moderationLimits.secondLookLine),
  checked,
});

export const noticeInput = z.object({ noticeId: id });
export const personInput = z.object({ personId: idInput });
export const pageInput = z.object({ after });

export const mutePersonInput = z.object({
  personId: idInput,
  length: codeOf<MuteLength>(muteDays, 'Choose for how long.'),
  rule,
});

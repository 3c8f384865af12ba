import { z } from 'zod';

import { meetingInput } from '../inputs.ts';
import { blankIsMissing, lineInput } from '../meeting-fields.ts';
import { outcomeLimits } from './contract.ts';

const unreadable = 'We could not read that. Load the page again.';

export const recordOutcomeInput = meetingInput.extend({
  words: lineInput(outcomeLimits.words).pipe(z.string().min(1, 'Write what was decided.')),
  itemId: z.preprocess(blankIsMissing, z.string().max(40, unreadable).nullable().default(null)),
  clientId: z.string(unreadable).regex(/^[A-Za-z0-9_-]{16,64}$/, unreadable),
  checked: z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional()),
});

export const outcomeInput = z.object({ outcomeId: z.string(unreadable).max(64, unreadable) });

export const finishActionInput = outcomeInput.extend({
  on: z.preprocess((value) => value === 'yes' || value === true, z.boolean(unreadable)),
});

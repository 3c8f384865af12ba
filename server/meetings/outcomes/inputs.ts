import { z } from 'zod';

import { meetingInput } from '../inputs.ts';
import {
  blankIsMissing,
  tickedInput,
  clientIdField,
  lineInput,
  unreadable,
} from '../meeting-fields.ts';
import { outcomeLimits } from './contract.ts';

export const recordOutcomeInput = meetingInput.extend({
  words: lineInput(outcomeLimits.words).pipe(z.string().min(1, 'Write what was decided.')),
  itemId: z.preprocess(blankIsMissing, z.string().max(40, unreadable).nullable().default(null)),
  clientId: clientIdField,
  checked: tickedInput,
});

export const outcomeInput = z.object({ outcomeId: z.string(unreadable).max(64, unreadable) });

export const finishActionInput = outcomeInput.extend({
  on: z.preprocess((value) => value === 'yes' || value === true, z.boolean(unreadable)),
});

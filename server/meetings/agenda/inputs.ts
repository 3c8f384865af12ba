import { z } from 'zod';

import {
  tickedInput,
  clientIdField,
  lineInput,
  unreadable,
  wholeNumber,
} from '../meeting-fields.ts';
import { meetingInput } from '../inputs.ts';
import { keyPattern } from './agenda-key.ts';
import { agendaLimits, itemStates } from './contract.ts';

const key = z.string(unreadable).regex(keyPattern, unreadable);
const titleInput = (sentence: string) =>
  lineInput(agendaLimits.title).pipe(z.string().min(1, sentence));
const { min, max } = agendaLimits.minutes;
const minutesSentence = `Type how many minutes, from ${min} to ${max}.`;

export const keepAgendaInput = meetingInput.extend({
  version: wholeNumber(unreadable),
  items: z
    .array(
      z.object({
        key,
        title: titleInput('Say what it is about, or take the item off.'),
        minutes: wholeNumber(minutesSentence).pipe(
          z.number().min(min, minutesSentence).max(max, minutesSentence),
        ),
      }),
    )
    .min(1, 'Put at least one item on the agenda.')
    .max(agendaLimits.items, `An agenda has room for ${agendaLimits.items} items.`),
  checked: tickedInput,
});

export const suggestItemInput = meetingInput.extend({
  title: titleInput('Say what you would like to talk about.'),
  clientId: clientIdField,
  checked: tickedInput,
});

export const suggestionInput = meetingInput.extend({ key });

export const voteForItemInput = meetingInput.extend({
  key,
  on: z.preprocess(
    (value) => value === 'yes' || value === true,
    z.boolean('We could not read that.'),
  ),
});

export const markItemInput = meetingInput.extend({
  itemId: z.string(unreadable).max(40, unreadable),
  state: z.enum(itemStates, unreadable),
});

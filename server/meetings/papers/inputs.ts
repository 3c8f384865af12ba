import { z } from 'zod';

import { fileInput } from '../../lib/files/index.ts';
import { meetingInput } from '../inputs.ts';
import { tickedInput, clientIdField, unreadable } from '../meeting-fields.ts';

export const addPaperInput = meetingInput.extend({
  file: fileInput,
  clientId: clientIdField,
  checked: tickedInput,
});

export const paperInput = meetingInput.extend({
  paperId: z.string(unreadable).max(64, unreadable),
});

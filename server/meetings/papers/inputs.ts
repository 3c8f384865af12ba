import { z } from 'zod';

import { fileInput } from '../../lib/files/index.ts';
import { meetingInput } from '../inputs.ts';
import { blankIsMissing } from '../meeting-fields.ts';

const unreadable = 'We could not read that. Load the page again.';

export const addPaperInput = meetingInput.extend({
  file: fileInput,
  clientId: z.string(unreadable).regex(/^[A-Za-z0-9_-]{16,64}$/, unreadable),
  checked: z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional()),
});

export const paperInput = meetingInput.extend({
  paperId: z.string(unreadable).max(64, unreadable),
});

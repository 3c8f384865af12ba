import { z } from 'zod';

import { unreadable } from '../meeting-fields.ts';

export const chooseInvitationsInput = z.object({
  isOn: z.enum(['yes', 'no'], unreadable),
});
export const invitationStopInput = z.object({ token: z.string().max(200).default('') });

import { z } from 'zod';

export const chooseInvitationsInput = z.object({
  isOn: z.enum(['yes', 'no'], 'We could not read that. Load the page again.'),
});
export const invitationStopInput = z.object({ token: z.string().max(200).default('') });

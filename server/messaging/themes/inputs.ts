import { z } from 'zod';

import { messageThemes, type MessageThemeCode } from '../contract.ts';
import { messageInput } from '../inputs.ts';

const isTheme = (code: unknown): code is MessageThemeCode =>
  typeof code === 'string' && Object.hasOwn(messageThemes, code);

export const setMessageThemeInput = messageInput.extend({
  /** Blank: no theme. */
  theme: z
    .union([z.custom<MessageThemeCode>(isTheme), z.literal('')], 'Choose what it is about.')
    .default(''),
});

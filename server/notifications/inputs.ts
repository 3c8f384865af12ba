import { z } from 'zod';

import { workingDays } from '../accounts/contract.ts';
import { firstChoices, streams, ways, type Stream } from './contract.ts';

// Apart from the contract, so that a page which takes its words does not carry zod.

const unreadable = 'We could not read that. Load the page again.';

export const pageInput = z.object({ after: z.string().max(60).default('') });

export const seenInput = z.object({ readAt: z.iso.datetime(unreadable) });

export const tokenInput = z.object({ token: z.string().max(200).default('') });

const key = (bytes: number) =>
  z
    .string(unreadable)
    .regex(/^[\w-]+$/, unreadable)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, unreadable);

/** As a browser has it. */
export const subscriptionInput = z.object({
  endpoint: z.string(unreadable).max(1_000, unreadable),
  p256dh: key(65),
  auth: key(16),
});

export const deviceInput = z.object({ deviceId: z.string().regex(/^[0-9a-f]{24}$/, unreadable) });

const isOn = z.preprocess((value) => value === 'yes' || value === true, z.boolean());
const clockInput = (name: string) => z.string(name).regex(/^([01]\d|2[0-3]):[0-5]\d$/, name);
const way = z.enum(ways, 'Choose how you are told.');
/** A stream that the form did not have stays as it was at first. */
const wayFields = Object.fromEntries(
  streams.map((stream) => [stream, way.default(firstChoices.ways[stream])]),
) as Record<Stream, z.ZodDefault<typeof way>>;

/** No tick gives nothing, one a value, several a list. */
function asList(value: unknown): unknown {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

export const choicesInput = z.object({
  ...wayFields,
  digestDays: z.preprocess(
    asList,
    z.array(z.enum(workingDays, { error: 'Choose days of the week.' })).max(20),
  ),
  digestHour: z.coerce
    .number('Choose the hour.')
    .int('Choose the hour.')
    .min(0, 'Choose the hour.')
    .max(23, 'Choose the hour.'),
  keepsQuiet: isOn,
  quietFrom: clockInput('Type when it begins, for example 17:30.'),
  quietUntil: clockInput('Type when it ends, for example 08:30.'),
  restsOnDaysOff: isOn,
  /** A form without the question, and its first choice, mean nobody. */
  urgentFrom: z
    .string(unreadable)
    .max(64, unreadable)
    .default('')
    .transform((id) => (id === '' ? null : id)),
});

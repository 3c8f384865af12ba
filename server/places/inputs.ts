import { z } from 'zod';

import { degreesWithin, placesLimits } from './contract.ts';

const limits = placesLimits;
/** Letters, marks and signs on one line. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;

const name = z
  .string('Type the name of the town or village.')
  .trim()
  .normalize('NFC')
  .transform((text) => text.replace(/ {2,}/g, ' '))
  .pipe(
    z
      .string()
      .min(1, 'Type the name of the town or village.')
      .max(limits.name, `Make this shorter: ${limits.name} characters at most.`)
      .regex(oneLine, 'Use letters, digits and signs on one line.'),
  );

const sentences = {
  latitude: 'Type the latitude in degrees, a number from 49 to 61, for example 52.9512.',
  longitude: 'Type the longitude in degrees, a number from -9 to 2, for example -0.3704.',
};

/** Degrees as people type and paste them: with a minus of print, a comma behind, or a degree sign. */
function degrees(of: keyof typeof sentences) {
  const sentence = sentences[of];
  const [least, most] = degreesWithin[of];
  return z
    .string(sentence)
    .max(limits.degrees, sentence)
    .transform((text) => text.trim().replace('−', '-').replace(/[°,]$/, ''))
    .pipe(z.string().regex(/^-?\d{1,2}(\.\d{1,15})?$/, sentence))
    .transform((text) => Math.round(Number(text) * 1e6) / 1e6)
    .pipe(z.number().min(least, sentence).max(most, sentence));
}

/** After Guard has asked to look again. */
const checked = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(['yes', 'on']).optional(),
);

const place = z.object({
  name,
  latitude: degrees('latitude'),
  longitude: degrees('longitude'),
  checked,
});

/** Maps copy both numbers at once, so both may stand in the field of the first: "52.9512, -0.3704". */
const asTyped = z.looseObject({ latitude: z.string(), longitude: z.literal('').optional() });

function takePair(typed: unknown): unknown {
  const form = asTyped.safeParse(typed);
  if (!form.success) return typed;
  const [first, second, ...more] = form.data.latitude.slice(0, limits.degrees).split(/[,;]\s*|\s+/);
  if (!second || more.length > 0) return typed;
  return { ...form.data, latitude: first, longitude: second };
}

export const addPlaceInput = z.preprocess(takePair, place);

/** An id is judged by the query: an unknown place and a malformed id look alike. */
const placeId = z.string('We could not read that.').max(64, 'We could not read that.');

export const changePlaceInput = z.preprocess(takePair, place.extend({ placeId }));

export const placeInput = z.object({ placeId });

const pasteSentence = 'Paste the outline as GeoJSON, or choose a file with it.';

/** As text, or as the bytes of a file. What both hold is judged by `readOutline`. */
export const keepOutlineInput = z
  .object({
    outline: z.string(pasteSentence).default(''),
    file: z.object({ bytes: z.instanceof(Uint8Array) }).optional(),
  })
  .refine(({ outline, file }) => file !== undefined || outline.trim() !== '', {
    path: ['outline'],
    error: pasteSentence,
  });

export const findPlaceInput = z.object({
  countyId: z.string().regex(/^[0-9a-f]{24}$/),
  words: z.string().max(placesLimits.words),
});

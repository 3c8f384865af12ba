import { z } from 'zod';

import { fileInput } from '../lib/files/index.ts';
import { safeHref } from '../lib/text/safe-link.ts';
import { resourceKinds, resourcesLimits, resourceTags, type ResourceTag } from './contract.ts';

// Apart from the contract, so that a page which takes its limits does not carry zod.

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
const unreadable = 'We could not read that. Load the page again.';
const shorter = (longest: number) => `Make this shorter: ${longest} characters at most.`;

/** Letters, marks and signs; line ends only where `lines` says so. */
const noControls = {
  one: /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u,
  many: /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u,
};

function wordsInput(missing: string, longest: number, lines: keyof typeof noControls = 'one') {
  return z
    .string(missing)
    .transform((text) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(longest, shorter(longest))
        .regex(noControls[lines], 'Use letters, digits and signs.'),
    );
}

const isTag = (value: unknown): value is ResourceTag =>
  typeof value === 'string' && Object.hasOwn(resourceTags, value);
const knownTag = z.custom<ResourceTag>(isTag, 'Choose from the tags of the list.');
const { min: fewestTags, max: mostTags } = resourcesLimits.tags;

const tags = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z
    .array(knownTag, 'Choose from the tags of the list.')
    .min(fewestTags, 'Choose at least one tag.')
    .max(mostTags, `Choose ${mostTags} tags at most.`)
    .transform((chosen) => {
      const order = Object.keys(resourceTags);
      return [...new Set(chosen)].sort((one, other) => order.indexOf(one) - order.indexOf(other));
    }),
);

const link = z
  .string('Type or paste the link.')
  .trim()
  .min(1, 'Type or paste the link.')
  .max(resourcesLimits.link, shorter(resourcesLimits.link))
  .refine((text) => /^https?:/i.test(text) && safeHref(text) !== null, {
    error: 'Type the whole link. It begins with https://',
  })
  .transform((text) => safeHref(text) ?? text);

/** Pressed after Guard has asked to look again. */
const checked = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional());

const clientId = z.string(unreadable).regex(/^[A-Za-z0-9_-]{16,64}$/, unreadable);
/** Whether it is an id, the query decides: an unknown resource and a malformed id look alike. */
const id = z.string(unreadable).max(64, unreadable);

const words = {
  title: wordsInput('Type a title.', resourcesLimits.title),
  summary: wordsInput('Say in a sentence what this is.', resourcesLimits.summary),
  purpose: wordsInput('Say what it is for.', resourcesLimits.purpose),
  tags,
  checked,
};
const noteText = wordsInput('Write the note.', resourcesLimits.noteText, 'many');

export const shareResourceInput = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('note'), ...words, text: noteText, clientId }),
    z.object({ kind: z.literal('link'), ...words, link, clientId }),
    z.object({ kind: z.literal('file'), ...words, file: fileInput, clientId }),
  ],
  'Choose what to share: a note, a link or a file.',
);
export type ShareResourceInput = z.output<typeof shareResourceInput>;

export const keptInput = z.object({
  kind: z.literal('note', 'Words are kept as a note.'),
  keepId: id,
  version: z.string(unreadable).max(100, unreadable),
});

/** Which of `text` and `link` is needed, the stored kind says. */
export const editWords = { note: { text: noteText }, link: { link }, file: {} } as const;
export const editResourceInput = (kind: keyof typeof editWords) =>
  z.object({ ...words, ...editWords[kind] });

export const resourceInput = z.object({ resourceId: id });
export const openResourceInput = z.object({
  resourceId: id,
  commentsAfter: z.preprocess(blankIsMissing, z.string().max(60).optional()),
  usesAfter: z.preprocess(blankIsMissing, z.string().max(60).optional()),
});

/** What cannot be a filter of ours is no filter: an old address still shows the shelf. */
export const listResourcesInput = z.object({
  tag: z.preprocess((value) => (isTag(value) ? value : undefined), knownTag.optional()),
  kind: z.enum(resourceKinds).optional().catch(undefined),
  q: z
    .string()
    .default('')
    .catch('')
    .transform((text) =>
      text
        .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
        .trim()
        .slice(0, resourcesLimits.query),
    ),
  after: z.preprocess(blankIsMissing, z.string().max(80).optional()),
});

export const searchResourcesInput = z.object({
  words: z.string().max(resourcesLimits.query),
  /** Shared by one of these. */
  personIds: z
    .array(z.string().regex(/^[0-9a-f]{24}$/))
    .max(50)
    .optional(),
  from: z.date().optional(),
  until: z.date().optional(),
  limit: z.number().int().min(1).max(resourcesLimits.resourcesOnPage),
});

export const addCommentInput = z.object({
  resourceId: id,
  clientId,
  comment: wordsInput('Write your comment first.', resourcesLimits.comment, 'many'),
  checked,
});
export const removeCommentInput = z.object({ resourceId: id, commentId: id });

export const sayUsedInput = z.object({
  resourceId: id,
  line: z
    .string()
    .default('')
    .transform((text) => text.replace(/\s+/g, ' ').trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(resourcesLimits.usedLine, shorter(resourcesLimits.usedLine))
        .regex(noControls.one, 'Use letters, digits and signs.'),
    ),
  checked,
});

export const listNewResourcesInput = z.object({
  limit: z
    .number()
    .int()
    .min(1)
    .max(resourcesLimits.newResources)
    .default(resourcesLimits.newResources),
});

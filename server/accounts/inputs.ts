import { z } from 'zod';

import { nameProblem } from '../lib/text/name-problem.ts';
import { idInput, limits, organisationKinds, roles, workingDays } from './contract.ts';

const sentences = {
  email: 'Type an e-mail address, for example hazel@teasel.example.',
  name: 'Type your name.',
  longName: `Make your name shorter: ${limits.name} letters at most.`,
  password: 'Type your password.',
  role: 'Choose what they will be.',
  organisation: 'Choose an organisation.',
} as const;

/** Letters, marks and signs of all languages, on one line; nothing that steers a screen or a mail. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;
const manyLines = /^(?:[^\p{Cc}\p{Cf}]|[\n\r\t\u200d])*$/u;

function nameInput(
  longest: number,
  { of, ...words }: { of: 'person' | 'thing'; missing: string; tooLong: string },
) {
  return z
    .string({ error: words.missing })
    .trim()
    .normalize('NFC')
    .min(1, words.missing)
    .max(longest, words.tooLong)
    .superRefine((name, context) => {
      const message = nameProblem(name, of);
      if (message !== null) context.addIssue({ code: 'custom', message });
    });
}

const shortText = (longest: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(longest, `Make this shorter: ${longest} letters at most.`)
    .regex(manyLines, 'Use letters, digits and signs only.')
    .default('');

/** An address as it is stored: small letters, no spaces around it. */
export const emailInput = z
  .string({ error: sentences.email })
  .trim()
  .toLowerCase()
  .max(limits.email, sentences.email)
  .pipe(z.email(sentences.email));

const personName = nameInput(limits.name, {
  of: 'person',
  missing: sentences.name,
  tooLong: sentences.longName,
});

/** A password that exists: whatever was typed, so that old rules never lock anybody out. */
const password = z
  .string({ error: sentences.password })
  .min(1, sentences.password)
  .max(limits.password.max, `Your password has ${limits.password.max} letters at most.`)
  .normalize('NFKC');

/** A password to be: its strength is judged by the use case, which knows the person. */
const passwordOfAnyLength = z
  .string({ error: 'Choose a password.' })
  .min(1, 'Choose a password.')
  .max(limits.password.max, `Choose a shorter password: ${limits.password.max} letters at most.`)
  .normalize('NFKC');
const newPassword = passwordOfAnyLength.refine((text) => text.length >= limits.password.min, {
  error: `Use ${limits.password.min} letters or more. Three or four words in a row are easy to remember.`,
});

/** The secret of a link. What has another shape simply is not found. */
const token = z.string().max(200);

/** A page of ours to go to after signing in. Anything else, such as another site, becomes the start page. */
export const nextInput = z.preprocess(
  (value) => (typeof value === 'string' && isLocalPath(value) ? value : '/'),
  z.string(),
);

function isLocalPath(text: string): boolean {
  return text.length <= 500 && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text);
}

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
/** A form sends one choice as text and several as a list. */
const asList = (value: unknown): unknown[] => {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
};

export const signInInput = z.object({ email: emailInput, password, next: nextInput });
export const tokenInput = z.object({ token });
export const requestLinkInput = z.object({ email: emailInput, next: nextInput });
export const resetPasswordInput = z.object({ token, password: newPassword });
export const changePasswordInput = z.object({ currentPassword: password, password: newPassword });
export const requestEmailChangeInput = z.object({
  email: emailInput,
  currentPassword: z.preprocess(blankIsMissing, password.optional()),
});

export const openCountyInput = z.object({
  code: z
    .string({ error: 'Type the code from the terminal.' })
    .trim()
    .min(1, 'Type the code from the terminal.')
    .max(40),
  county: nameInput(limits.organisationName, {
    of: 'thing',
    missing: 'Type the name of your county.',
    tooLong: `Make the name shorter: ${limits.organisationName} letters at most.`,
  }),
  organisation: nameInput(limits.organisationName, {
    of: 'thing',
    missing: 'Type the name of the first organisation that employs link workers.',
    tooLong: `Make the name shorter: ${limits.organisationName} letters at most.`,
  }),
  name: personName,
  email: emailInput,
  password: newPassword,
});

export const invitePeopleInput = z.object({
  addresses: z
    .string({ error: 'Paste one e-mail address or more.' })
    .trim()
    .min(1, 'Paste one e-mail address or more.')
    .max(limits.addressText, 'That is too much at once. Paste up to 100 addresses.'),
  role: z.enum(roles, { error: sentences.role }),
  organisationId: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^[0-9a-f]{24}$/, sentences.organisation)
      .optional(),
  ),
});

export const acceptInvitationInput = z.object({
  token,
  name: z.preprocess(blankIsMissing, personName.optional()),
  // Judged together with the name, so that both are spoken of at once.
  password: z.preprocess(blankIsMissing, passwordOfAnyLength.optional()),
});

export const invitationIdInput = z.object({ invitationId: idInput });
export const pageInput = z.object({ after: z.string().max(300).optional() });

const organisationName = nameInput(limits.organisationName, {
  of: 'thing',
  missing: 'Type the name of the organisation.',
  tooLong: `Make the name shorter: ${limits.organisationName} letters at most.`,
});
export const addOrganisationInput = z.object({
  name: organisationName,
  kinds: z.preprocess(
    asList,
    z.array(z.enum(organisationKinds)).min(1, 'Choose what the organisation does.').max(10),
  ),
});
export const nameProviderInput = z.object({ name: organisationName });
export const renameOrganisationInput = z.object({
  organisationId: idInput,
  name: organisationName,
});
export const organisationIdInput = z.object({ organisationId: idInput });

export const mergeOrganisationsInput = z.object({
  organisationId: idInput,
  intoId: z.string(sentences.organisation).regex(/^[0-9a-f]{24}$/, sentences.organisation),
});

export const takeOffInput = z.object({
  organisationId: idInput,
  reason: shortText(limits.reason).pipe(
    z.string().regex(oneLine, 'Use letters, digits and signs on one line.'),
  ),
  /** Pressed after Guard has asked to look again. */
  checked: z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional()),
});

export const changeProfileInput = z.object({
  name: personName,
  pronouns: shortText(limits.pronouns).pipe(
    z.string().regex(oneLine, 'Use letters, digits and signs on one line.'),
  ),
  workingDays: z.preprocess(
    asList,
    z.array(z.enum(workingDays, { error: 'Choose days of the week.' })).max(20),
  ),
  canHelpWith: shortText(limits.canHelpWith),
  /** Pressed after Guard has asked to look again. */
  checked: z.preprocess(blankIsMissing, z.enum(['yes']).optional()),
});

export const endSessionInput = z.object({
  session: z.string().regex(/^[0-9a-f]{64}$/, 'That is not one of your sessions.'),
});

/** Each a role alone (`coordinator`) or a role and an organisation's id (`linkWorker:…`). */
const heldRole = z
  .string()
  .max(60)
  .transform((text, context) => {
    const [name, organisationId, ...more] = text.split(':');
    const role = roles.find((one) => one === name);
    const isId = organisationId === undefined || /^[0-9a-f]{24}$/.test(organisationId);
    if (!role || !isId || more.length > 0) {
      context.addIssue({ code: 'custom', message: 'Choose from the roles in the list.' });
      return z.NEVER;
    }
    return { role, organisationId: organisationId ?? null };
  });
export const changeRolesInput = z.object({
  personId: idInput,
  roles: z.preprocess(asList, z.array(heldRole).max(50)),
});

const dayInput = z.iso.date('Choose a day of the calendar.');

export const pauseSeatInput = z.object({
  /** Whose seat; one's own where it is left out. */
  personId: z.preprocess(blankIsMissing, idInput.optional()),
  backOn: z.preprocess(blankIsMissing, dayInput.optional()),
});
export const resumeSeatInput = pauseSeatInput.pick({ personId: true });
export const leaveCountyInput = z.object({
  currentPassword: z.preprocess(blankIsMissing, password.optional()),
  name: z.enum(['keep', 'withhold'], {
    error: 'Choose what stands beside what you wrote.',
  }),
});

export const personIdInput = z.object({ personId: idInput });
export const closeAccountInput = z.object({
  /** Whose account; one's own where it is left out. */
  personId: z.preprocess(blankIsMissing, idInput.optional()),
  currentPassword: z.preprocess(blankIsMissing, password.optional()),
});
export const searchPeopleInput = z.object({
  words: z.preprocess((value) => value ?? '', z.string().normalize('NFC').max(limits.search)),
});

import { z } from 'zod';

import {
  checkedFields,
  checkHows,
  introductionAnswers,
  NEW_ORGANISATION,
  providersLimits,
  reportedFields,
  type WordField,
} from './contract.ts';
import { phoneDigits } from './phone-digits.ts';

// Apart from the contract, so that a page which takes its limits does not carry zod.

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
const asList = (value: unknown) => (typeof value === 'string' ? [value] : value);
const notRead = 'We could not read that. Load the page again.';

/** Letters, marks and signs on one line. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;

function line(longest: number) {
  return z
    .string('Type words here.')
    .trim()
    .normalize('NFC')
    .max(longest, `Make this shorter: ${longest} characters at most.`)
    .regex(oneLine, 'Use letters, digits and signs on one line.');
}

/** Ten digits is the shortest number that is whole, fifteen the longest there is. */
function isPhone(text: string): boolean {
  const [digits = ''] = phoneDigits(text).split('x');
  return (
    /^[\d\s+().,;x/-]*(?:ext(?:ension)?\.?\s*\d+)?$/iu.test(text) && /^\+?\d{10,15}$/.test(digits)
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const withScheme = (value: unknown) =>
  typeof value === 'string' && /^\s*www\./i.test(value) ? `https://${value.trim()}` : value;

const words = {
  name: line(providersLimits.name).min(1, 'Type a name, or what the desk is called.'),
  role: line(providersLimits.role),
  phone: line(providersLimits.phone).refine((text) => text === '' || isPhone(text), {
    error: 'Type the whole phone number with its area code, for example 01632 960123.',
  }),
  email: line(providersLimits.email).refine(
    (text) => text === '' || z.email().safeParse(text).success,
    { error: 'Type a whole e-mail address, for example barnaby@loosestrife.example.' },
  ),
  website: z.preprocess(
    withScheme,
    line(providersLimits.website).refine((text) => text === '' || isWebAddress(text), {
      error: 'Type the whole address of the website. It begins with https://',
    }),
  ),
  bestTime: line(providersLimits.bestTime),
  howToRing: line(providersLimits.howToRing),
  askFirst: line(providersLimits.askFirst),
} as const satisfies Record<WordField, z.ZodType<string>>;

const agreed = z.enum(['yes', 'no'], 'Choose whether they agreed to be in this list.');
/** Pressed after Guard has asked to look again. */
const checked = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional());

const reachWords = 'Type a phone number or an e-mail address, so that people can reach them.';
const clientId = z.string(notRead).regex(/^[A-Za-z0-9_-]{16,64}$/, notRead);

export const postContactInput = z
  .object({
    clientId,
    organisationId: z
      .string('Choose the organisation.')
      .refine((text) => text === NEW_ORGANISATION || /^[0-9a-f]{24}$/.test(text), {
        error: 'Choose the organisation.',
      }),
    organisationName: line(120).default(''),
    name: words.name,
    role: words.role.default(''),
    phone: words.phone.default(''),
    email: words.email.default(''),
    website: words.website.default(''),
    bestTime: words.bestTime.default(''),
    howToRing: words.howToRing.default(''),
    askFirst: words.askFirst.default(''),
    agreed,
    checked,
  })
  .refine(({ phone, email }) => phone !== '' || email !== '', {
    path: ['phone'],
    error: reachWords,
  })
  .refine((typed) => typed.organisationId !== NEW_ORGANISATION || typed.organisationName !== '', {
    path: ['organisationName'],
    error: 'Type the name of the organisation.',
  });

/** Whether it is an id, the query decides: an unknown contact and a malformed id look alike. */
const contactId = z.string('We could not read that.').max(64, 'We could not read that.');

/** What is left out stays as it is. */
export const correctContactInput = z.object({
  contactId,
  version: z.coerce.number(notRead).int(notRead).min(1, notRead).max(1e9, notRead),
  name: words.name.optional(),
  role: words.role.optional(),
  phone: words.phone.optional(),
  email: words.email.optional(),
  website: words.website.optional(),
  bestTime: words.bestTime.optional(),
  howToRing: words.howToRing.optional(),
  askFirst: words.askFirst.optional(),
  agreed: agreed.optional(),
  checked,
});

export const contactInput = z.object({ contactId });
export const confirmContactInput = z.object({
  contactId,
  /** Left out: what one needs for ringing. */
  fields: z.preprocess(
    asList,
    z.array(z.enum(checkedFields, 'Choose what you checked.')).min(1).max(10).optional(),
  ),
  how: z.preprocess(
    blankIsMissing,
    z
      .enum(checkHows, 'Choose how you checked it.')
      .extract(['rang', 'wrote', 'met'])
      .default('rang'),
  ),
});
export const reportWrongInput = z.object({
  contactId,
  field: z.enum(reportedFields, 'Choose what is wrong.'),
});

/** Empty is no limit; left out, it stays as it is. */
const perWeek = z
  .string(notRead)
  .trim()
  .refine((text) => text === '' || isPerWeek(text), {
    error: `Type a whole number from 1 to ${providersLimits.perWeek}. Leave it empty for no limit.`,
  })
  .transform((text) => (text === '' ? null : Number(text)))
  .optional();

function isPerWeek(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= providersLimits.perWeek;
}

export const contactLimitsInput = z.object({ contactId, ownPerWeek: perWeek, allPerWeek: perWeek });

const personId = z.string('We could not read that.').max(64, 'We could not read that.');
/** The same on several lines. */
const manyLines = /^(?:[\n\r\t]|[^\p{Cc}\p{Cs}])*$/u;

export const askForIntroductionInput = z.object({
  contactId,
  askedId: personId,
  words: z
    .string('Type words here.')
    .trim()
    .normalize('NFC')
    .max(
      providersLimits.introductionWords,
      `Make this shorter: ${providersLimits.introductionWords} characters at most.`,
    )
    .regex(manyLines, 'Use letters, digits and signs.')
    .default(''),
  checked,
});
export const answerIntroductionInput = z.object({
  contactId,
  askerId: personId,
  answer: z.enum(introductionAnswers, 'Choose one of the answers.'),
});
export const listContactsInput = z.object({
  words: z.preprocess(
    blankIsMissing,
    z.string().trim().max(providersLimits.search, 'Search for fewer words.').optional(),
  ),
  needs: z.preprocess(blankIsMissing, z.enum(['check']).optional()),
  after: z.preprocess(blankIsMissing, z.string().max(1000).optional()),
});
export const searchContactsInput = z.object({
  words: z.string().max(providersLimits.search),
  from: z.date().optional(),
  until: z.date().optional(),
  limit: z.number().int().min(1).max(providersLimits.contactsOnPage),
});
export const contactsOfInput = z.object({
  organisationId: z.string('We could not read that.').max(64, 'We could not read that.'),
});

export type PostContactInput = z.output<typeof postContactInput>;
export type CorrectContactInput = z.output<typeof correctContactInput>;

import { findBirthDates } from './birth-date.ts';
import type { Finder, PLACES, RuleName, Tier } from './contract.ts';
import { findEmailAddresses } from './email-address.ts';
import { findHomeAddresses } from './home-address.ts';
import { findInitials } from './initials.ts';
import { findNamesAndPlaces } from './name-and-place.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findPastDates } from './past-date.ts';
import { findPhoneNumbers } from './phone-number.ts';
import { findPostcodes } from './postcode.ts';
import { findRareConditions } from './rare-condition.ts';
import { findRecordNumbers } from './record-number.ts';
import { findRelationNames } from './relation-name.ts';
import { findStreetAddresses } from './street-address.ts';
import { findTellingMixes } from './telling-mix.ts';
import { findTitledNames } from './titled-name.ts';

/** One column for each of `PLACES`, in its order: a new place does not compile without one. */
type ColumnFor<Places extends readonly unknown[]> = {
  readonly [Index in keyof Places]: Tier | '-';
};

interface Rule {
  find: Finder;
  tiers: ColumnFor<typeof PLACES>;
  /** What people read: what was seen, and what to write instead. */
  sentence: string;
}

/**
 * Every rule, how grave it is in each place, and its words. Contacts and What's on are there for
 * the names, phones and addresses of organisations; a profile is about the person who writes it; a
 * gap is about a town, and nothing in it is about one person.
 */
// prettier-ignore
export const RULES: Record<RuleName, Rule> = {
  //        message  resource  contact  activity  profile  roomPurpose  gap
  nhsNumber: {
    find: findNhsNumbers,
    tiers: ['stop',  'stop',   'stop',  'stop',   'stop',  'stop',      'stop'],
    sentence: 'This looks like an NHS number. Take it out before you post. What you wrote is still here.',
  },
  birthDate: {
    find: findBirthDates,
    tiers: ['ask',   'ask',    'ask',   'ask',    'hint',  'ask',       'stop'],
    sentence: 'This looks like a date of birth. Take it out, or say it roughly, such as “in her eighties”.',
  },
  recordNumber: {
    find: findRecordNumbers,
    tiers: ['ask',   'ask',    'ask',   'ask',    'ask',   'ask',       'ask'],
    sentence: 'This looks like a number from somebody’s records. Take it out: nobody here needs it to help.',
  },
  homeAddress: {
    find: findHomeAddresses,
    tiers: ['ask',   'ask',    'ask',   'ask',    'hint',  'ask',       'stop'],
    sentence: 'This looks like where somebody lives. Take it out, and name no street or village.',
  },
  titledName: {
    find: findTitledNames,
    tiers: ['ask',   'ask',    '-',     '-',      '-',     'ask',       'ask'],
    sentence: 'This looks like somebody’s name. If you support them, say “a woman I support”.',
  },
  relationName: {
    find: findRelationNames,
    tiers: ['ask',   'ask',    '-',     '-',      '-',     'ask',       'ask'],
    sentence: 'This looks like the name of somebody you support, or of their family. Say “a man I support” or “her son”.',
  },
  initials: {
    find: findInitials,
    tiers: ['ask',   'ask',    '-',     '-',      '-',     'ask',       'ask'],
    sentence: 'These look like somebody’s initials. If you support them, say “a person I support”.',
  },
  tellingMix: {
    find: findTellingMixes,
    tiers: ['ask',   'ask',    'ask',   '-',      '-',     'ask',       'ask'],
    sentence: 'An age, a place and a health problem together can give somebody away. Take out at least one.',
  },
  nameAndPlace: {
    find: findNamesAndPlaces,
    tiers: ['hint',  'hint',   '-',     '-',      '-',     'hint',      'hint'],
    sentence: 'A first name and a village can be enough to know who it is. Leave one of them out.',
  },
  rareCondition: {
    find: findRareConditions,
    tiers: ['hint',  'hint',   'hint',  '-',      '-',     'hint',      'hint'],
    sentence: 'Few people have this illness, so its name can tell who it is. Say what the person needs instead.',
  },
  streetAddress: {
    find: findStreetAddresses,
    tiers: ['-',     'hint',   '-',     '-',      'hint',  '-',         'stop'],
    sentence: 'If somebody lives at this address, take it out. The town is enough.',
  },
  postcode: {
    find: findPostcodes,
    tiers: ['-',     'hint',   '-',     '-',      'hint',  '-',         'stop'],
    sentence: 'If somebody lives at this postcode, take it out. The town is enough.',
  },
  phoneNumber: {
    find: findPhoneNumbers,
    tiers: ['-',     'hint',   '-',     '-',      '-',     'hint',      'stop'],
    sentence: 'If this is a person’s own phone number, take it out. Those of groups belong in Contacts.',
  },
  emailAddress: {
    find: findEmailAddresses,
    tiers: ['-',     'hint',   '-',     '-',      '-',     'hint',      'stop'],
    sentence: 'If this is a person’s own e-mail address, take it out. Those of groups belong in Contacts.',
  },
  pastDate: {
    find: findPastDates,
    tiers: ['hint',  'hint',   '-',     '-',      '-',     '-',         'hint'],
    sentence: 'If this date is about one person, take it out. “Last autumn” is enough.',
  },
};

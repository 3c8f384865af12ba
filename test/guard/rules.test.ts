import { describe, expect, it } from 'vitest';

import { checkText, PLACES, RULE_NAMES, type Place, type RuleName } from '#server/guard/index.ts';
import { RULES } from '#server/guard/rules.ts';

import { TODAY } from './rules-in.ts';

/** One sentence for each rule, in which no other rule finds anything. */
const EXAMPLES: Record<RuleName, string> = {
  nhsNumber: 'It is 999 000 1006 again.',
  birthDate: 'dob 3/4/1944',
  recordNumber: 'EMIS number 48213',
  homeAddress: 'He lives at 14 Mill Lane.',
  titledName: 'Mrs Lind likes it.',
  relationName: 'My patient J likes it.',
  initials: 'J.S. likes it.',
  tellingMix: 'A 31 year old from Thornby with diabetes.',
  nameAndPlace: 'Ivy from Thornby likes it.',
  rareCondition: 'She has cystic fibrosis.',
  streetAddress: 'The hall, 14 Mill Lane.',
  postcode: 'The hall, OX1 2JD.',
  phoneNumber: 'Ring 01632 960123.',
  emailAddress: 'Mail hall@hosts.example please.',
  pastDate: 'It rained on 3/9/2026.',
};

const EXPECTED: Record<Place, Partial<Record<RuleName, string>>> = {
  message: {
    nhsNumber: 'stop', birthDate: 'ask', recordNumber: 'ask', homeAddress: 'ask', titledName: 'ask',
    relationName: 'ask', initials: 'ask', tellingMix: 'ask', nameAndPlace: 'hint',
    rareCondition: 'hint', pastDate: 'hint',
  },
  resource: {
    nhsNumber: 'stop', birthDate: 'ask', recordNumber: 'ask', homeAddress: 'ask', titledName: 'ask',
    relationName: 'ask', initials: 'ask', tellingMix: 'ask', nameAndPlace: 'hint', rareCondition: 'hint',
    streetAddress: 'hint', postcode: 'hint',
    phoneNumber: 'hint', emailAddress: 'hint', pastDate: 'hint',
  },
  contact: { nhsNumber: 'stop', birthDate: 'ask', recordNumber: 'ask', homeAddress: 'ask', tellingMix: 'ask',
    rareCondition: 'hint' },
  activity: { nhsNumber: 'stop', birthDate: 'ask', recordNumber: 'ask', homeAddress: 'ask' },
  profile: {
    nhsNumber: 'stop', birthDate: 'hint', recordNumber: 'ask', homeAddress: 'hint',
    streetAddress: 'hint', postcode: 'hint',
  },
  roomPurpose: {
    nhsNumber: 'stop', birthDate: 'ask', recordNumber: 'ask', homeAddress: 'ask', titledName: 'ask',
    relationName: 'ask', initials: 'ask', tellingMix: 'ask', nameAndPlace: 'hint', rareCondition: 'hint', phoneNumber: 'hint', emailAddress: 'hint',
  },
  gap: {
    nhsNumber: 'stop', birthDate: 'stop', recordNumber: 'ask', homeAddress: 'stop', titledName: 'ask',
    relationName: 'ask', initials: 'ask', tellingMix: 'ask', nameAndPlace: 'hint', rareCondition: 'hint',
    streetAddress: 'stop', postcode: 'stop', phoneNumber: 'stop', emailAddress: 'stop', pastDate: 'hint',
  },
}; // prettier-ignore

const everyPair = PLACES.flatMap((place) => RULE_NAMES.map((rule) => [rule, place] as const));

describe('the table of rules', () => {
  it.each(everyPair)('gives %s in a %s the tier that was agreed', (rule, place) => {
    const { findings } = checkText({ text: EXAMPLES[rule], place, today: TODAY });
    const spoken = findings.find((finding) => finding.rule === rule);
    expect(spoken?.tier).toBe(EXPECTED[place][rule]);
  });

  it.each(RULE_NAMES)('speaks of %s alone where only that is written', (rule) => {
    const { findings } = checkText({ text: EXAMPLES[rule], place: 'resource', today: TODAY });
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it.each(RULE_NAMES)('tells people of %s in short plain sentences of its own', (rule) => {
    const { sentence } = RULES[rule];
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(Math.max(...sentence.split(/[.:] /).map((part) => part.split(' ').length))).toBeLessThan(
      20,
    );
    expect(sentence).not.toMatch(/user|submit|data|PII|identif|invalid|error|regex/i);
    expect(RULE_NAMES.filter((other) => RULES[other].sentence === sentence)).toEqual([rule]);
  });
});

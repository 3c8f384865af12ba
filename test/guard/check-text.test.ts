import { describe, expect, it } from 'vitest';

import {
  CHECKED_LABEL,
  checkText,
  NOT_NHS_NUMBER_REASONS,
  NOT_NHS_NUMBER_WORDS,
  PLACES,
  type SetAside,
} from '#server/guard/index.ts';

import { TODAY, wordsFound } from './rules-in.ts';

const LEAK = 'NHS no 999 000 1006';
const DAILY = 'Ring 01632 960123, meet 14/10/2026 at the village hall, charity 9990001';

function inMessage(text: string, setAside?: SetAside) {
  return checkText({ text, place: 'message', today: TODAY, setAside });
}

describe('an NHS number', () => {
  it.each(PLACES)('is stopped in a %s, with a sentence that says what to do', (place) => {
    const verdict = checkText({ text: LEAK, place, today: TODAY });
    expect(verdict).toMatchObject({
      outcome: 'stop',
      rule: 'nhsNumber',
      sentence:
        'This looks like an NHS number. Take it out before you post. What you wrote is still here.',
      findings: [{ rule: 'nhsNumber', tier: 'stop', positions: [{ start: 7, end: 19 }] }],
    });
  });

  it.each(NOT_NHS_NUMBER_REASONS)('passes in a message for the fixed reason %s', (reason) => {
    expect(inMessage(LEAK)).toMatchObject({ outcome: 'stop', reasons: NOT_NHS_NUMBER_REASONS });
    expect(inMessage(LEAK, { notNhsNumber: reason })).toEqual({
      outcome: 'pass',
      findings: [],
      setAside: ['nhsNumber'],
    });
  });

  it.each(PLACES.filter((place) => place !== 'message'))(
    'stays stopped in a %s, whatever reason is given',
    (place) => {
      for (const notNhsNumber of NOT_NHS_NUMBER_REASONS) {
        const setAside = { notNhsNumber, checked: true };
        const verdict = checkText({ text: LEAK, place, today: TODAY, setAside });
        expect(verdict).toMatchObject({ outcome: 'stop', reasons: [], setAside: [] });
      }
    },
  );

  it('stays stopped for a reason that is not one of the three', () => {
    const forged: SetAside = {};
    Object.assign(forged, { notNhsNumber: 'because' });
    expect(inMessage(LEAK, forged).outcome).toBe('stop');
    expect(inMessage(LEAK, {}).outcome).toBe('stop');
    expect(inMessage(LEAK, { notNhsNumber: undefined }).outcome).toBe('stop');
  });

  it('stays stopped when the person only says that they checked', () => {
    expect(inMessage(LEAK, { checked: true }).outcome).toBe('stop');
  });

  it('has three reasons in words', () => {
    expect(NOT_NHS_NUMBER_REASONS.map((reason) => NOT_NHS_NUMBER_WORDS[reason])).toEqual([
      'It is a phone number',
      'It is a charity or company number',
      'It is another reference number, and not about a person',
    ]);
  });
});

describe('an ordinary day', () => {
  // A gap is about a town: numbers and addresses, even of venues, have no place in it.
  const open = PLACES.filter((place) => place !== 'gap');
  it.each(open)('is not held up in a %s, and hears one hint at most', (place) => {
    for (const day of ['2026-09-16', '2026-10-14', '2026-11-23', '2028-01-01']) {
      const verdict = checkText({ text: DAILY, place, today: new Date(day) });
      expect(verdict.outcome).toBe('pass');
      expect(verdict.findings.length).toBeLessThanOrEqual(1);
    }
  });

  it('is stopped in a gap by its numbers', () => {
    const verdict = checkText({ text: DAILY, place: 'gap', today: new Date('2026-10-14') });
    expect(verdict).toMatchObject({ outcome: 'stop', rule: 'phoneNumber' });
  });

  it('is silent in a message', () => {
    expect(inMessage(DAILY)).toEqual({ outcome: 'pass', findings: [], setAside: [] });
  });
});

describe('a name', () => {
  it('waits until the person says that they checked', () => {
    expect(CHECKED_LABEL).toBe('I have checked: nobody could be recognised');
    const text = 'My patient J likes Mrs Lind';
    expect(inMessage(text)).toMatchObject({ outcome: 'ask', rule: 'titledName', reasons: [] });
    expect(inMessage(text, { checked: false }).outcome).toBe('ask');
    expect(inMessage(text, { notNhsNumber: 'phoneNumber' }).outcome).toBe('ask');
    expect(inMessage(text, { checked: true })).toEqual({
      outcome: 'pass',
      findings: [],
      setAside: ['titledName', 'relationName'],
    });
  });

  it('still waits when only the number beside it was answered for', () => {
    const text = 'Mrs Lind, ref 999 000 1006';
    expect(inMessage(text)).toMatchObject({ outcome: 'stop', rule: 'nhsNumber' });
    expect(inMessage(text, { notNhsNumber: 'otherReference' })).toMatchObject({
      outcome: 'ask',
      rule: 'titledName',
      setAside: ['nhsNumber'],
    });
  });
});

describe('a hint', () => {
  it('is said, and holds nothing back', () => {
    const verdict = inMessage('It rained on 3/9/2026.');
    expect(verdict).toMatchObject({
      outcome: 'pass',
      findings: [{ rule: 'pastDate', tier: 'hint' }],
    });
  });

  it('cannot be answered away, since it asks nothing', () => {
    const verdict = inMessage('It rained on 3/9/2026.', { checked: true });
    expect(verdict).toMatchObject({ findings: [{ rule: 'pastDate' }], setAside: [] });
  });
});

describe('several findings', () => {
  it('come gravest first, one for each rule, with every position', () => {
    const text = 'It rained on 3/9/2026. Mrs T and Mr Q. 999 000 1006';
    expect(Object.entries(wordsFound(text))).toEqual([
      ['nhsNumber', ['999 000 1006']],
      ['titledName', ['Mrs T', 'Mr Q']],
      ['pastDate', ['3/9/2026']],
    ]);
  });

  it('about the same words are heard once, as the gravest', () => {
    expect(wordsFound('dob 3/4/1944')).toEqual({ birthDate: ['3/4/1944'] });
    expect(
      wordsFound(
        `dob 3/4/1944. ${'We talked. '.repeat(4)} It rained on 3/9/2026, on 4/9/2026 too.`,
      ),
    ).toMatchObject({
      birthDate: ['3/4/1944'],
      pastDate: ['3/9/2026', '4/9/2026'],
    });
    expect(wordsFound('She lives at 14 Mill Lane', 'resource')).toEqual({
      homeAddress: ['14 Mill Lane'],
    });
  });

  it('point at the text as typed, whatever characters it holds', () => {
    const text = '🌳🌳 Zoë’s note — Mrs T, 𝟗𝟗𝟗 𝟎𝟎𝟎 𝟏𝟎𝟎𝟔!';
    expect(wordsFound(text)).toEqual({ nhsNumber: ['𝟗𝟗𝟗 𝟎𝟎𝟎 𝟏𝟎𝟎𝟔'], titledName: ['Mrs T'] });
  });

  it('are counted up to twenty positions a rule', () => {
    expect(wordsFound('Mrs T. '.repeat(300))['titledName']).toHaveLength(20);
  });
});

describe('today', () => {
  it('decides whether a date lies behind', () => {
    const text = 'It will rain on 3/9/2026';
    const before = checkText({ text, place: 'message', today: new Date('2026-09-03T12:00:00Z') });
    const after = checkText({ text, place: 'message', today: new Date('2026-09-04T00:00:00Z') });
    expect(before.findings).toEqual([]);
    expect(after.findings).toMatchObject([{ rule: 'pastDate' }]);
  });
});

import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('a name after whose it is', () => {
  it.each([
    ['my patient J', 'patient J'],
    ['a patient called Ivy', 'patient called Ivy'],
    ['our client, Rose, came', 'client, Rose'],
    ['the service user Tom', 'service user Tom'],
    ['Patient JS', 'Patient JS'],
    ['a lady called Ivy', 'lady called Ivy'],
    ['a chap (Bob) said', 'chap (Bob'],
    ['her son Tom', 'her son Tom'],
    ['Their daughter Zoë', 'Their daughter Zoë'],
    ['his wife, Ann,', 'his wife, Ann'],
    ['patient O’Brien', 'patient O’Brien'],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('relationName', text)).toEqual([words]);
  });

  it.each([
    'my son Tom',
    'a patient I saw',
    'a patient, I think',
    'a patient I’d rung',
    'my patient GP notes',
    'patient NHS letters',
    'Patient Participation Group',
    'Patient A&E visits',
    'each patient Monday',
    'a lady Hazel met',
    'a group called Growing Together',
    'the client DNA’d',
    'her son is well',
    'patients Tom and J',
    'patient 12',
    'impatient J said',
  ])('is not seen in "%s"', (text) => {
    expect(wordsOf('relationName', text)).toEqual([]);
  });
});

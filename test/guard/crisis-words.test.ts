import { describe, expect, it } from 'vitest';

import { checkText } from '#server/guard/index.ts';
import { mayNeedHelp } from '#server/guard/crisis-words.ts';

import { TODAY } from './rules-in.ts';

const SPEAKING = [
  'She talks of suicide.',
  'he is suicidal',
  'I want to die',
  'they do not want to be here',
  "She doesn't want to live",
  'he harms himself',
  'SELF-HARM',
  'self harm',
  'an overdose on Sunday',
  'Is this a safeguarding matter?',
  'I fear abuse at home',
  'her partner hits her',
  'a child in danger',
  'he is at risk',
  'not safe at home',
  'I can’t go on',
];

const QUIET = [
  'The walk is on Monday.',
  'A dangerous crossing by the hall',
  'We hit our target of 30 people',
  'The form is hard to cope with',
  'The abuses of the comma',
  'I am dying for a cup of tea',
  '',
];

describe('words of danger', () => {
  it.each(SPEAKING)('are seen in "%s", and Guard holds nothing back for them', (text) => {
    expect(mayNeedHelp(text)).toBe(true);
    expect(checkText({ text, place: 'message', today: TODAY }).findings).toEqual([]);
  });

  it.each(QUIET)('are not seen in "%s"', (text) => {
    expect(mayNeedHelp(text)).toBe(false);
  });
});

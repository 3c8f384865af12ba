import { describe, expect, it } from 'vitest';

import { phoneDigits, phoneLink } from '#server/providers/phone-digits.ts';

describe('two spellings of a phone number', () => {
  it.each([
    '01632 960001',
    '01632960001',
    '(01632) 960-001',
    '+44 1632 960001',
    '+44 (0)1632 960001',
    '0044 1632 960 001',
  ])('%s is the same number', (phone) => {
    expect(phoneDigits(phone)).toBe('01632960001');
    expect(phoneLink(phone)).toBe('tel:01632960001');
  });

  it('differ where a digit, the country or the extension does', () => {
    const numbers = ['01632 960001', '01632 960010', '+33 1632 960001', '01632 960001 ext. 4'];
    expect(new Set(numbers.map(phoneDigits)).size).toBe(4);
    expect(phoneLink('01632 960001 ext. 4')).toBe('tel:01632960001;ext=4');
    expect(phoneLink('01632 960001, then 44')).toBe('tel:01632960001;ext=44');
    expect(phoneLink('')).toBe('');
  });
});

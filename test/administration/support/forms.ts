/** After the day of the tests, and within two years of it. */
export const REVIEW_DAY = '2027-01-15';

/** What the form for the lines sends: two lines and a free row. */
export function linesForm(overrides: Record<string, unknown> = {}) {
  return {
    ...{ name1: 'Emergency', way1: 'ring', number1: '999', words1: 'In danger now.' },
    ...{ name2: 'Night line', way2: 'text', number2: '01632 960140', words2: '' },
    ...{ name3: '', way3: 'ring', number3: '', words3: '' },
    reviewBy: REVIEW_DAY,
    ...overrides,
  };
}

export function leadForm(organisationId: string, overrides: Record<string, unknown> = {}) {
  return {
    organisationId,
    role: 'Safeguarding lead, Damson Rail',
    phone: '01632 960131',
    words: 'Weekdays nine to five.',
    reviewBy: REVIEW_DAY,
    ...overrides,
  };
}

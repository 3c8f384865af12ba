/** Names by day: 2027-05-03 is "Early May bank holiday". */
export type BankHolidays = ReadonlyMap<string, string>;

const byYear = new Map<number, Promise<BankHolidays>>();

/**
 * The bank holidays of England in these years, with the days that are given in their place. The
 * package that knows them is large, so it is loaded when somebody asks.
 */
export async function readBankHolidays(years: Iterable<number>): Promise<BankHolidays> {
  const read = await Promise.all([...new Set(years)].map(readYear));
  return new Map(read.flatMap((year) => [...year]));
}

function readYear(year: number): Promise<BankHolidays> {
  const known = byYear.get(year) ?? loadYear(year);
  byYear.set(year, known);
  return known;
}

async function loadYear(year: number): Promise<BankHolidays> {
  const { default: Holidays } = await import('date-holidays');
  const england = new Holidays('GB', 'ENG', { types: ['public'], languages: 'en' });
  return new Map(england.getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]));
}

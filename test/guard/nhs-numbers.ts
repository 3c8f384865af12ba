import fc from 'fast-check';

/** As the NHS data dictionary words it: eleven minus the remainder, 11 is 0, 10 is never used. */
function checkDigit(nine: string): number | undefined {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(nine.charAt(index)) * (10 - index);
  const check = 11 - (sum % 11);
  if (check === 11) return 0;
  return check === 10 ? undefined : check;
}

/** Every number that could be given out; a freephone number (0800, 0500) never is. */
export const nhsNumber = fc
  .stringMatching(/^\d{9}$/)
  .filter((nine) => checkDigit(nine) !== undefined && !/^0[58]00/.test(nine))
  .map((nine) => `${nine}${checkDigit(nine) ?? ''}`);

export function spacedAs334(number: string, gap: string): string {
  return [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
}

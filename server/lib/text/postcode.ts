const WRITTEN = /\b([a-z]{1,2}\d[a-z\d]?)[ \t]*(\d[a-z]{2})\b/i;
const OUTWARD_ALONE = /^[a-z]{1,2}\d[a-z\d]?$/i;

/** A postcode of the United Kingdom: "ZZ1 1AA". The outward half names a town or a part of one. */
export interface Postcode {
  whole: string;
  outward: string;
}

/** The first postcode in a text; null where none is written. */
export function findPostcode(text: string): Postcode | null {
  const [, outward, inward] = WRITTEN.exec(text) ?? [];
  if (outward === undefined || inward === undefined) return null;
  return { whole: `${outward} ${inward}`.toUpperCase(), outward: outward.toUpperCase() };
}

/** The text without its first postcode, and without the comma before it. */
export function withoutPostcode(text: string): string {
  return text
    .replace(WRITTEN, '')
    .replace(/[\s,]+$/, '')
    .trim();
}

/** What was asked for: a whole postcode, or its outward half alone; null where it is neither. */
export function readPostcode(asked: string): { whole: string | null; outward: string } | null {
  const tidy = asked.trim();
  if (OUTWARD_ALONE.test(tidy)) return { whole: null, outward: tidy.toUpperCase() };
  const found = findPostcode(tidy);
  const isWhole = found?.whole.replace(' ', '') === tidy.replace(/\s+/g, '').toUpperCase();
  return found && isWhole ? found : null;
}

import { findPostcode } from '../lib/text/postcode.ts';
import { isSmallWord, readWords, stemOf } from '../lib/text/words.ts';
import { activitiesLimits, type ActivityWords } from './contract.ts';
import { openText } from './open-words.ts';

/*
 * What the open data is found by: every choice as one key, every word as one stem, each by an index
 * that is in the order of the ids. So a page reads no more than it gives.
 */

/** Of every activity. */
export const EVERY = 'every';
/** Of one that takes place somewhere, or by phone or video. */
export const LOCATED = 'located';

/** The codes of an activity by the field that holds them. */
export function openCodesOf(words: ActivityWords): Record<string, readonly string[]> {
  const { whatMatters, access, attendanceMode, joinRoute } = words;
  const { commitment, rejoin, groupSize, forWhom } = words;
  const welcome = {
    meetsAtDoor: words.meetsAtDoor,
    hasBuddy: words.hasBuddy,
    socialAfter: words.socialAfter,
  };
  return {
    ...{ whatMatters, access, attendanceMode, joinRoute: [joinRoute] },
    ...{ commitment: said(commitment), rejoin: said(rejoin) },
    ...{ groupSize: said(groupSize), forWhom: said(forWhom) },
    welcome: Object.entries(welcome).flatMap(([code, isSo]) => (isSo ? [code] : [])),
    cost: words.cost.isFree ? ['free'] : [],
  };
}

const said = (code: string) => (code === '' ? [] : [code]);

export function openKeysOf(words: ActivityWords): string[] {
  const coded = Object.entries(openCodesOf(words)).flatMap(([field, codes]) =>
    codes.length > 0 ? [field, ...codes.map((code) => `${field}:${code}`)] : [],
  );
  const { town, attendanceMode, days } = words;
  const placeWords = openText(words.placeWords, words);
  const isSomewhere = placeWords !== '' || town !== '';
  const isFarOff = attendanceMode.includes('phone') || attendanceMode.includes('video');
  const postcode = findPostcode(placeWords);
  return [
    EVERY,
    ...(isSomewhere || isFarOff ? [LOCATED] : []),
    ...(postcode ? [`outward:${postcode.outward}`] : []),
    ...days.map((day) => `day:${day}`),
    ...coded,
  ];
}

/** The stems of its words, as far as they are for everybody. */
export function openWordsOf(words: ActivityWords & { organisationName: string }): string[] {
  const { name, organisationName, town, placeWords, description, whatMatters } = words;
  const texts = [
    ...[name, organisationName, town, whatMatters.join(' ')],
    ...[openText(placeWords, words), openText(description, words)],
  ];
  const read = readWords(texts.join('\n'), { most: activitiesLimits.description });
  return [...new Set(read.filter((word) => !isSmallWord(word)).map(stemOf))];
}

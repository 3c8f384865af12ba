import type { Position } from './contract.ts';
import { findMatches, textBefore } from './find-matches.ts';

/**
 * An age, a place and a health problem close together. Each alone says little; the three can name
 * one person in a village. "Aged 65 and over" says who may come, and is no age of anybody.
 */

/** Characters on each side of the age in which place and problem are looked for. */
const REACH = 150;
const AGE =
  /\b(?:aged? \d{1,3}|\d{1,3}[- ]?(?:(?:years?|yrs?)[- ]?old|y\/?o)|(?:man|woman|lady|gentleman|girl|boy)(?: of |,? \()\d{1,3}|s?he(?:'s| is| was) \d{1,3}(?!\d| (?:min|hour|day|week|month|mile))|in (?:his|her|their) (?:early |mid[- ]?|late )?\d0'?s)\b(?! ?(?:\+|plus|and over|or over|to\b|-))/gi;
const PLACE =
  /\b(?:in|from|near|of|at|outside|moved to) (?!\p{L}{3,6}day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Age UK|NHS)\p{Lu}[\p{L}'-]{2,30}/u;
const HEALTH =
  /\b(?:alcohol|alzheimer|anxi|arthrit|asthma|autis|bipolar|blind|cancer|copd|deaf|dementia|depress|diabet|epilep|heart (?:attack|failure)|hiv\b|kidney|lung |motor neurone|ms\b|parkinson|psychos|ptsd\b|schizo|self[- ]harm|stroke|suicid|transplant|tumou?r|wheelchair)/i;

export function findTellingMixes(text: string): Generator<Position> {
  return findMatches(text, AGE, (match) => {
    const end = match.index + match[0].length;
    const near = textBefore(text, match.index, REACH) + text.slice(match.index, end + REACH);
    return PLACE.test(near) && HEALTH.test(near);
  });
}

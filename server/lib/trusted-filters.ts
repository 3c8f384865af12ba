import mongoose from 'mongoose';

/*
 * Conditions of our own over values that were parsed before. Filters are sanitised, so an operator
 * passes only where it is marked as ours; these are the only places that mark.
 */

export function anyOf<Value>(values: readonly Value[]) {
  return mongoose.trusted({ $in: [...values] });
}

/** A list that holds every one of these. */
export function allOf<Value>(values: readonly Value[]) {
  return mongoose.trusted({ $all: [...values] });
}

export function laterThan<Value>(value: Value) {
  return mongoose.trusted({ $gt: value });
}

export function notLaterThan<Value>(value: Value) {
  return mongoose.trusted({ $lte: value });
}

export function otherThan<Value>(value: Value) {
  return mongoose.trusted({ $ne: value });
}

/** Text that begins with these very letters. Anchored and case-sensitive, so an index serves it. */
export function beginsWith(text: string) {
  return mongoose.trusted({ $regex: `^${asLetters(text)}` });
}

/** One of these texts, or one that begins with one of those letters. An index serves it. */
export function anyOfOrBeginning(texts: readonly string[], beginnings: readonly string[]) {
  return mongoose.trusted({
    $in: [...texts, ...beginnings.map((text) => new RegExp(`^${asLetters(text)}`))],
  });
}

function asLetters(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** From the first value on, up to and without the second. */
export function within<Value>({ from, until }: { from: Value; until: Value }) {
  return mongoose.trusted({ $gte: from, $lt: until });
}

export function lessThan<Value>(value: Value) {
  return mongoose.trusted({ $lt: value });
}

export function notEarlierThan<Value>(value: Value) {
  return mongoose.trusted({ $gte: value });
}

export function isNotThere() {
  return mongoose.trusted({ $exists: false });
}

export function isThere() {
  return mongoose.trusted({ $exists: true });
}

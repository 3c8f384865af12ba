import mongoose from 'mongoose';

/*
 * Conditions of our own over values that were parsed before. Filters are sanitised, so an operator
 * passes only where it is marked as ours; these are the only places that mark.
 */

export function anyOf<Value>(values: readonly Value[]) {
  return mongoose.trusted({ $in: [...values] });
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
  return mongoose.trusted({ $regex: `^${text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}` });
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

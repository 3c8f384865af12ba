import type { Visitor } from './walled-people.ts';

/** A number that passes the check of an NHS number, from the ranges kept for tests. */
export const NHS_NUMBER = '999 000 1006';
export const TELLING = `Ask about ${NHS_NUMBER}`;

export interface FormCase {
  who: Visitor;
  /** What is typed, by the name of the field. All of it stands in the form again, but secrets. */
  typed: Readonly<Record<string, string>>;
  /** What is chosen from lists, by the words beside it. */
  chosen?: readonly string[];
  /** The fields that get a sentence, in page order. */
  wrong: readonly string[];
  status: 400 | 422;
  /** The words of the button, where the form has more than one. */
  press?: string;
  /** What the address carries, as after a search. */
  query?: string;
  /** Shown in place without going to the server, and so looked at without script only. */
  sendsInPlace?: boolean;
}

export const guarded = { status: 422 } as const;
export const badly = { status: 400 } as const;

import { InvalidInputError } from '../lib/errors.ts';
import { limits } from './contract.ts';

/** Of 0 to 4: 3 stands up to somebody who has stolen the hashes and guesses for months. */
const STRONG_ENOUGH = 3;
/** Judging longer text blocks the process for most of a second. */
const JUDGED_LETTERS = 64;

type Judge = (password: string, words: string[]) => number;
let judge: Promise<Judge> | undefined;

/**
 * Refuses a password that is short, well known, or made of the person's own name and address.
 *
 * @throws {InvalidInputError} on `password`, with a sentence that helps
 */
export async function requireStrongPassword(
  password: string,
  person: { name: string; email: string },
): Promise<void> {
  const problem = await findPasswordProblem(password, person);
  if (problem !== null) throw new InvalidInputError({ password: problem });
}

/** A sentence that helps, or null for a password that is strong enough. */
export async function findPasswordProblem(
  password: string,
  person: { name: string; email: string },
): Promise<string | null> {
  if (password.length < limits.password.min) {
    return `Use ${limits.password.min} letters or more. Three or four words in a row are easy to remember.`;
  }
  judge ??= loadJudge();
  const score = (await judge)(password.slice(0, JUDGED_LETTERS), ownWords(person));
  if (score >= STRONG_ENOUGH) return null;
  return 'This password is easy to guess. Take three or four words that do not belong together, without your name.';
}

/** Parts of name and address, and the ways in which people write their whole name. */
function ownWords({ name, email }: { name: string; email: string }): string[] {
  const names = name.split(/\s+/);
  const whole = [names, [...names].reverse()].flatMap((parts) =>
    ['', ' ', '.', '-', '_'].map((between) => parts.join(between)),
  );
  return [...names, ...whole, email, ...email.split(/[@.\-_+]/), 'hedgerow'].filter(Boolean);
}

/** The word lists take 50 MB and a quarter of a second, so they wait for the first use. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (password, words) => factory.check(password, words).score;
}

/**
 * One thread of talk, as the files under `talk` write it, a message a line:
 *
 *     a: Who has a van?              somebody says it; the letter stands for one and the same person
 *     b> I have.                     answers the message before it
 *     c>> Me too.                    answers the first message of the thread
 *     rowan: Ten o'clock. ~> Eleven. somebody by name; what was said first, then what it was changed to
 *     a-: Wrong room, sorry!         said, then taken back
 *
 * `[this|that]` is a choice and `{group}` a word that is the same in the whole thread.
 */
export interface Line {
  /** A letter, or the key of a person. */
  by: string;
  text: string;
  /** What the text was changed to soon after. */
  changedTo: string | null;
  isTakenBack: boolean;
  answers: 'nothing' | 'theOneBefore' | 'theFirst';
}

const LINE = /^(?<by>[a-z]+)(?<back>-?)(?<mark>:|>>?) (?<text>.+)$/;

/** @throws {Error} where a line is not written like this */
export function readThread(thread: string): Line[] {
  return thread.split('\n').map(readLine);
}

function readLine(written: string, index: number): Line {
  const { by, back, mark, text = '' } = LINE.exec(written.trim())?.groups ?? {};
  if (!by || (index === 0 && mark !== ':')) throw new Error(`This is no line of talk: ${written}`);
  const [said = '', changedTo = null] = text.split(' ~> ');
  return { by, text: said, changedTo, isTakenBack: back === '-', answers: answersOf(mark) };
}

function answersOf(mark: string | undefined): Line['answers'] {
  if (mark === '>') return 'theOneBefore';
  return mark === '>>' ? 'theFirst' : 'nothing';
}

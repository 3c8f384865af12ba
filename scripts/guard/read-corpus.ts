import { readFile } from 'node:fs/promises';

import { PLACES, type Place, type Tier } from '../../server/guard/index.ts';

/** A sentence written for measuring Guard, and what ought to come of it. */
export interface Sentence {
  /** The least that ought to happen; `pass` where nobody is given away. */
  wanted: Tier | 'pass';
  /** The rule that ought to speak, or a word for what the sentence holds. */
  kind: string;
  place: Place;
  text: string;
}

const HERE = new URL('./', import.meta.url);
const TIERS = ['stop', 'ask', 'hint'] as const satisfies Tier[];

/** Both files, in their order. */
export async function readCorpus(): Promise<Sentence[]> {
  const telling = await readLines('telling.txt');
  const harmless = await readLines('harmless.txt');
  return [
    ...telling.map(([tier = '', ...rest]) => sentenceOf(oneOf(TIERS, tier), rest)),
    ...harmless.map((parts) => sentenceOf('pass', parts)),
  ];
}

async function readLines(name: string): Promise<string[][]> {
  const whole = await readFile(new URL(name, HERE), 'utf8');
  return whole
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));
}

function sentenceOf(wanted: Sentence['wanted'], parts: string[]): Sentence {
  const [kind = '', place = '', ...text] = parts;
  return {
    wanted,
    kind,
    place: oneOf(PLACES, place),
    text: text.join(' | ').replaceAll('\\n', '\n'),
  };
}

function oneOf<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`The corpus has the word "${word}" where none fits.`);
  return found;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

export type Weight = 'normal' | 'bold';

/** Letters that one file of the typeface has. */
export interface Run {
  face: string;
  text: string;
  /** Stands for a letter that the typeface does not have. */
  isStandIn: boolean;
}

const subsets = ['latin', 'latin-ext'] as const;
const weights = { normal: 400, bold: 700 } as const;
const { resolve } = createRequire(import.meta.url);
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

export interface Faces {
  /** Names and files of all of them, for whoever draws with them. */
  files: readonly { face: string; bytes: Buffer }[];
  runsOf(text: string, weight: Weight): Run[];
}

/** Atkinson Hyperlegible, which pages are set in as well. It comes in two files for each weight. */
export function openFaces(): Faces {
  const opened = (Object.keys(weights) as Weight[]).flatMap((weight) =>
    subsets.map((subset) => {
      const bytes = readFileSync(resolve(fileOf(subset, weight)));
      const font = create(bytes);
      return { face: `${subset}-${weight}`, weight, bytes, letters: lettersOf(font) };
    }),
  );
  const known = new Map<string, Run>();

  function runOf(letter: string, weight: Weight): Run {
    const key = `${weight} ${letter}`;
    const found = known.get(key) ?? settle(letter, weight);
    known.set(key, found);
    return found;
  }

  /** In a file that has it; else the letter beneath its marks; else a sign that something is there. */
  function settle(letter: string, weight: Weight): Run {
    const mine = opened.filter((one) => one.weight === weight);
    const having = (text: string) =>
      mine.find(({ letters }) =>
        Array.from(text).every((one) => letters.has(one.codePointAt(0) ?? 0)),
      );
    const whole = having(letter);
    if (whole) return { face: whole.face, text: letter, isStandIn: false };
    const [bare = '?'] = letter.normalize('NFD');
    const beneath = having(bare);
    const face = beneath?.face ?? `latin-${weight}`;
    return { face, text: beneath ? bare : '?', isStandIn: true };
  }

  return {
    files: opened.map(({ face, bytes }) => ({ face, bytes })),
    runsOf(text, weight) {
      const runs: Run[] = [];
      for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
        const run = runOf(segment, weight);
        const last = runs.at(-1);
        if (last?.face === run.face) {
          last.text += run.text;
          last.isStandIn ||= run.isStandIn;
        } else runs.push({ ...run });
      }
      return runs;
    },
  };
}

const fileOf = (subset: string, weight: Weight) =>
  `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${subset}-${weights[weight]}-normal.woff`;

function lettersOf(font: ReturnType<typeof create>): ReadonlySet<number> {
  return new Set('characterSet' in font ? font.characterSet : []);
}

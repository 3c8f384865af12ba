import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TEXT = 4.5;
const EDGE = 3;

const css = readFileSync('app/tailwind.css', 'utf8');
const light = coloursOf(css.slice(css.indexOf('@theme'), css.indexOf('@media')));
const dark = {
  ...light,
  ...coloursOf(/@media screen and \(prefers-color-scheme: dark\) \{[^@]*/.exec(css)?.[0] ?? ''),
};
const themes = { light, dark };

function coloursOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function tooFaint(pairs: Iterable<string>, least: number): string[] {
  return [...pairs].flatMap((pair) =>
    Object.entries(themes).flatMap(([theme, colours]) => {
      const [front = '', ground = ''] = pair.split(' on ').map((name) => colours[name]);
      const ratio = contrast(front, ground);
      return ratio >= least ? [] : [`${theme}: ${pair} is ${ratio.toFixed(2)}`];
    }),
  );
}

/** Every text colour that stands in one class list with a ground, as the components write them. */
function pairsInSources(): Set<string> {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') || path.endsWith('.ts'))
    .map((path) => readFileSync(`app/${path}`, 'utf8'));
  const found = new Set<string>();
  for (const [, classes = ''] of sources.join('\n').matchAll(/['"`]([^'"`\n]*)['"`]/g)) {
    const words = classes.split(/\s+/).map((word) => word.replace(/^([a-z-]+:)*/, ''));
    const named = (start: string) =>
      words.filter((word) => word.startsWith(start)).map((word) => word.slice(start.length));
    for (const text of named('text-').filter((name) => name in light)) {
      for (const ground of named('bg-').filter((name) => name in light)) {
        found.add(`${text} on ${ground}`);
      }
    }
  }
  return found;
}

function all(fronts: string[], grounds: string[]): string[] {
  return fronts.flatMap((front) => grounds.map((ground) => `${front} on ${ground}`));
}

describe('the colours of both themes', () => {
  it('are measured as WCAG measures them', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(tooFaint(['line on paper'], TEXT)).toHaveLength(2);
  });

  it('exist in both, and the dark ones are others', () => {
    expect(Object.keys(light).length).toBeGreaterThan(20);
    expect(dark.paper).toBe('#131a16');
    expect(dark.paper).not.toBe(light.paper);
  });

  it('let every text be read on every plain ground', () => {
    const texts = ['ink', 'muted', 'hedge', 'hedge-deep', 'berry', 'berry-deep', 'bark', 'sloe'];
    expect(tooFaint(all([...texts, 'stone'], ['paper', 'surface', 'sunk']), TEXT)).toEqual([]);
  });

  it('let every text be read on the ground its component gives it', () => {
    const pairs = pairsInSources();
    expect(pairs).toContain('on-hedge on hedge');
    expect(pairs).toContain('bark on gorse-soft');
    expect(tooFaint(pairs, TEXT)).toEqual([]);
  });

  it('show the edges of what can be pressed, of what is wrong and of what has the focus', () => {
    const edges = ['edge', 'hedge', 'berry', 'sloe', 'ink'];
    expect(tooFaint(all(edges, ['paper', 'surface']), EDGE)).toEqual([]);
    expect(tooFaint(all(['sloe'], ['sunk', 'hedge-soft', 'berry-soft']), EDGE)).toEqual([]);
  });
});

import type { TableBlock } from './document.ts';
import { drawText } from './draw-text.ts';
import type { Element, Paper, Style } from './open-paper.ts';

const caption: Style = { size: 10, weight: 'bold' };
const head: Style = { size: 9.5, weight: 'bold' };
const body: Style = { size: 9.5, weight: 'normal' };
/** Between two columns, and above and below the words of a row. */
const GAP = 10;
const PAD = 4;

interface Cell {
  lines: string[];
  element: Element | null;
  tag: 'TH' | 'TD';
}

/** A table that a screen reader walks through by rows and columns. Its head stands on every sheet. */
export function drawTable(paper: Paper, block: TableBlock): void {
  const table = paper.element('Table', paper.root);
  const places = placesOf(paper, block);
  const captionElement = paper.words('Caption', table, block.caption);
  const names = block.columns.map(({ name }) => name);
  if (paper.space() < 5 * paper.lineOf(caption)) paper.turn();
  drawText(paper, [captionElement, 'Caption'], block.caption, caption);
  captionElement.end();
  paper.down(PAD);

  /** As words for the eye alone where it was said on a sheet before. */
  function drawHead(element: Element | null): void {
    const cells = names.map((name, at): Cell => {
      const scope = { scope: 'Column' };
      return {
        lines: paper.wrap(name, head, places[at]?.width ?? 0),
        element: element && paper.words('TH', element, name, scope),
        tag: 'TH',
      };
    });
    drawLines(cells, head, Math.max(...cells.map(({ lines }) => lines.length)));
    for (const cell of cells) cell.element?.end();
    element?.end();
    paper.rule();
  }

  /** So many lines of each cell, side by side. */
  function drawLines(cells: readonly Cell[], style: Style, count: number): void {
    const line = paper.lineOf(style);
    const top = paper.y + PAD;
    cells.forEach(({ lines, element, tag }, at) => {
      const place = places[at];
      const here = lines.slice(0, count).filter((words) => words !== '');
      if (!place || here.length === 0) return;
      const draw = () =>
        here.forEach((words, number) => {
          const rest = place.width - paper.measure(words.trimEnd(), style);
          const x = place.x + (place.isFigures ? rest : 0);
          paper.set(words, style, { x, y: top + number * line });
        });
      if (element) paper.fill(element, tag, draw);
      else paper.aside(draw);
    });
    paper.down(count * line + 2 * PAD);
  }

  function turn(): void {
    paper.turn();
    drawHead(null);
  }

  /** Kept together where a sheet holds it, and else cut between two lines. */
  function drawRow(words: readonly string[]): void {
    const row = paper.element('TR', table);
    let cells = words.map((text, at): Cell => {
      const tag = at === 0 ? 'TH' : 'TD';
      const element = paper.words(tag, row, text, at === 0 ? { scope: 'Row' } : {});
      return { lines: paper.wrap(text, body, places[at]?.width ?? 0), element, tag };
    });
    const line = paper.lineOf(body);
    const all = Math.max(...cells.map(({ lines }) => lines.length));
    const heightOf = (count: number) => count * line + 2 * PAD;
    const isOnOneSheet = heightOf(all) < paper.wholeSpace / 2;
    if (isOnOneSheet && heightOf(all) > paper.space()) turn();
    for (let left = all; left > 0;) {
      if (heightOf(1) > paper.space()) turn();
      const count = Math.min(left, Math.floor((paper.space() - 2 * PAD) / line));
      drawLines(cells, body, count);
      cells = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(count) }));
      left -= count;
    }
    for (const { element } of cells) element?.end();
    row.end();
    paper.rule();
  }

  drawHead(paper.element('TR', table));
  for (const row of block.rows) drawRow(row);
  table.end();
}

/** Where each column stands. */
function placesOf({ left, width }: Paper, { columns }: TableBlock) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = width - GAP * (columns.length - 1);
  let x = left;
  return columns.map(({ share, isFigures = false }) => {
    const place = { x, width: (free * share) / shares, isFigures };
    x += place.width + GAP;
    return place;
  });
}

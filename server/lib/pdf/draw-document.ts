import type { Block, WrittenDocument } from './document.ts';
import { drawTable } from './draw-table.ts';
import { drawText } from './draw-text.ts';
import { openPaper, type Paper, type Style } from './open-paper.ts';

const plain: Style = { size: 11, weight: 'normal' };
const headings = {
  1: { size: 20, weight: 'bold' },
  2: { size: 14, weight: 'bold' },
  3: { size: 12, weight: 'bold' },
} as const satisfies Record<number, Style>;
const INDENT = 18;
/** Lines of text that a heading keeps below it on its sheet. */
const KEPT = 3;

/** The document as the bytes of a PDF, tagged so that a screen reader reads it as it was meant. */
export async function drawDocument(document: WrittenDocument): Promise<Buffer> {
  const paper = openPaper(document);
  drawHeading(paper, 1, document.title);
  for (const block of document.blocks) drawBlock(paper, block);
  return paper.close();
}

function drawBlock(paper: Paper, block: Block): void {
  if (block.kind === 'heading') drawHeading(paper, block.level, block.text);
  else if (block.kind === 'paragraph') drawAs(paper, 'P', block.text, plain);
  else if (block.kind === 'list') drawList(paper, block);
  else drawTable(paper, block);
  paper.down(8);
}

function drawHeading(paper: Paper, level: 1 | 2 | 3, text: string): void {
  const style = headings[level];
  if (level > 1) paper.down(style.size / 2);
  const lines = paper.wrap(text, style, paper.width).length;
  const needed = lines * paper.lineOf(style) + KEPT * paper.lineOf(plain);
  if (needed > paper.space()) paper.turn();
  drawAs(paper, `H${level}`, text, style);
  if (level === 1) paper.down(8);
}

function drawAs(paper: Paper, tag: string, text: string, style: Style): void {
  const element = paper.words(tag, paper.root, text);
  drawText(paper, [element, tag], text, style);
  element.end();
}

function drawList(
  paper: Paper,
  { items, isNumbered = false }: Extract<Block, { kind: 'list' }>,
): void {
  const list = paper.element('L', paper.root);
  items.forEach((text, at) => {
    const item = paper.element('LI', list);
    const label = paper.element('Lbl', item);
    const words = paper.words('LBody', item, text);
    drawText(paper, [words, 'LBody'], text, plain, {
      indent: INDENT,
      beside: (place) =>
        paper.fill(label, 'Lbl', () => paper.set(isNumbered ? `${at + 1}.` : '•', plain, place)),
    });
    for (const element of [label, words, item]) element.end();
  });
  list.end();
}

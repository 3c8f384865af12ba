import type { Element, Paper, Style } from './open-paper.ts';

interface Where {
  /** Moved in from the left. */
  indent?: number;
  /** Drawn beside the first line, inside its own element. */
  beside?: (at: { x: number; y: number }) => void;
}

/** Sets a text as lines, on as many sheets as it needs. */
export function drawText(
  paper: Paper,
  [element, tag]: readonly [Element, string],
  text: string,
  style: Style,
  { indent = 0, beside }: Where = {},
): void {
  let lines = paper.wrap(text, style, paper.width - indent);
  const line = paper.lineOf(style);
  if (paper.space() < line) paper.turn();
  beside?.({ x: paper.left, y: paper.y });
  while (lines.length > 0) {
    if (paper.space() < line) paper.turn();
    const count = Math.max(1, Math.floor(paper.space() / line));
    const here = lines.slice(0, count);
    const top = paper.y;
    paper.fill(element, tag, () => {
      here.forEach((words, at) =>
        paper.set(words, style, { x: paper.left + indent, y: top + at * line }),
      );
    });
    paper.down(here.length * line);
    lines = lines.slice(count);
  }
}

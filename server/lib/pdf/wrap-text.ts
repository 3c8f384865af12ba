/** How wide a text is in the style in which it is set. */
export type Measure = (text: string) => number;

/**
 * The lines of a text in a width. A line that goes on in the next one ends with a blank, so that no
 * reader joins two words.
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((part) => wrapPart(part.trim(), width, measure));
}

function wrapPart(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  const blank = measure(' ');
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \t]+/)) {
    for (const piece of cutToWidth(word, width, measure)) {
      const size = measure(piece.text);
      const isNext = line !== '' && piece.isFirst;
      const needed = used + (isNext ? blank : 0) + size;
      if (line !== '' && needed > width) {
        lines.push(piece.isFirst ? `${line} ` : line);
        line = piece.text;
        used = size;
      } else {
        line = isNext ? `${line} ${piece.text}` : `${line}${piece.text}`;
        used = needed;
      }
    }
  }
  return [...lines, line];
}

interface Piece {
  text: string;
  /** Begins a word. */
  isFirst: boolean;
}

/** A word, or the pieces of one that is wider than the line, such as a link. */
function cutToWidth(word: string, width: number, measure: Measure): Piece[] {
  if (measure(word) <= width) return [{ text: word, isFirst: true }];
  const pieces: Piece[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push({ text: piece, isFirst: pieces.length === 0 });
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, { text: piece, isFirst: pieces.length === 0 }];
}

import PDFDocument from 'pdfkit';

import type { WrittenDocument } from './document.ts';
import { openFaces, type Weight } from './faces.ts';
import { wrapText, type Measure } from './wrap-text.ts';

export interface Style {
  size: number;
  weight: Weight;
}

export type Element = PDFKit.PDFStructureElement;

/** Sheets of A4 on which text is set from the top down. Points, of which an inch has 72. */
export type Paper = ReturnType<typeof openPaper>;

const MARGIN = 54;
const FOOT = 34;
const LINE = 1.4;
const INK = '#1a1a1a';
const QUIET = '#555555';

export function openPaper({ title, language, madeAt }: WrittenDocument) {
  const faces = openFaces();
  // Its types do not know PDF/UA yet.
  const conformance: object = { subset: 'PDF/UA' };
  const doc = new PDFDocument({
    ...conformance,
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: { Title: title, CreationDate: madeAt, Producer: 'Hedgerow', Creator: 'Hedgerow' },
  });
  for (const { face, bytes } of faces.files) doc.registerFont(face, bytes);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const width = doc.page.width - 2 * MARGIN;
  const bottom = doc.page.height - MARGIN;
  const measured = new Map<string, number>();
  let y = MARGIN;

  const measureIn =
    ({ size, weight }: Style): Measure =>
    (text) => {
      const key = `${weight} ${String(size)} ${text}`;
      const known = measured.get(key);
      if (known !== undefined) return known;
      const sum = faces
        .runsOf(text, weight)
        .reduce((all, run) => all + doc.font(run.face, size).widthOfString(run.text), 0);
      measured.set(key, sum);
      return sum;
    };

  /** One line, from its left end. */
  function set(text: string, { size, weight }: Style, at: { x: number; y: number }): void {
    let { x } = at;
    for (const run of faces.runsOf(text, weight)) {
      doc.font(run.face, size);
      doc.text(run.text, x, at.y, { lineBreak: false });
      x += doc.widthOfString(run.text);
    }
  }

  function turn(): void {
    doc.addPage();
    doc.fillColor(INK);
    y = MARGIN;
  }

  /** What is there for the eye alone: lines, page numbers, a head that is said again. */
  function aside(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    doc.markContent('Artifact', { type });
    draw();
    doc.endMarkedContent();
  }

  function numberPages(): void {
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      doc.fillColor(QUIET);
      const style: Style = { size: 9, weight: 'normal' };
      const at = { x: MARGIN, y: doc.page.height - FOOT };
      const [name = ''] = wrapText(title, width - 100, measureIn(style));
      aside(() => {
        // Below the margin, where a line would begin a page of its own.
        doc.page.margins.bottom = 0;
        set(`${name.trim()} · page ${page + 1} of ${count}`, style, at);
      }, 'Pagination');
    }
  }

  doc.fillColor(INK);
  return {
    root,
    left: MARGIN,
    width,
    lineOf: ({ size }: Style) => size * LINE,
    /** How far down the sheet the next thing stands. */
    get y() {
      return y;
    },
    space: () => bottom - y,
    /** Of a sheet with nothing on it yet. */
    wholeSpace: bottom - MARGIN,
    /** Moves down, and never past the end of the sheet. */
    down: (by: number) => {
      y = Math.min(y + by, bottom);
    },
    turn,
    wrap: (text: string, style: Style, within: number) => wrapText(text, within, measureIn(style)),
    measure: (text: string, style: Style) => measureIn(style)(text),
    set,
    aside,
    rule: () => {
      aside(() =>
        doc
          .moveTo(MARGIN, y)
          .lineTo(MARGIN + width, y)
          .lineWidth(0.5)
          .stroke('#999999'),
      );
      doc.fillColor(INK);
    },
    /** A new element inside another. Whoever made it ends it. */
    element(tag: string, parent: Element, attributes: object = {}): Element {
      const made = doc.struct(tag, attributes);
      parent.add(made);
      return made;
    },
    /** The same with words in it. Letters that the typeface lacks are drawn by others and read as meant. */
    words(tag: string, parent: Element, text: string, attributes: object = {}): Element {
      const isDrawn = faces.runsOf(text, 'normal').every(({ isStandIn }) => !isStandIn);
      return this.element(tag, parent, isDrawn ? attributes : { ...attributes, actual: text });
    },
    /** Draws what belongs to an element, on this sheet. */
    fill(element: Element, tag: string, draw: () => void): void {
      const content = doc.markStructureContent(tag);
      draw();
      doc.endMarkedContent();
      element.add(content);
    },
    close(): Promise<Buffer> {
      root.end();
      numberPages();
      return new Promise((resolve, reject) => {
        const parts: Buffer[] = [];
        doc.on('data', (part: Buffer) => parts.push(part));
        doc.once('end', () => resolve(Buffer.concat(parts)));
        doc.once('error', reject);
        doc.end();
      });
    },
  };
}

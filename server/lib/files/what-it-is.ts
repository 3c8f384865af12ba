import { endingOf } from './file-name.ts';

/** Kinds that people choose by mistake, by the type that their bytes show. */
const found: Readonly<Record<string, string>> = {
  'application/xml': 'a drawing (SVG) or an XML file',
  'application/zip': 'a ZIP folder',
  'application/x-7z-compressed': 'a packed folder',
  'application/x-rar-compressed': 'a packed folder',
  'application/gzip': 'a packed file',
  'application/x-msdownload': 'a program',
  'application/x-elf': 'a program',
  'application/x-cfb': 'an Office file of the old kind',
  'application/rtf': 'an RTF text',
  'image/gif': 'a moving picture (GIF)',
  'image/heic': 'a HEIC picture',
  'image/heif': 'a HEIC picture',
  'image/avif': 'an AVIF picture',
  'image/tiff': 'a TIFF picture',
  'image/bmp': 'a BMP picture',
};

/** What a name promises, by its ending, where that can be told from what the bytes show. */
const promised: Readonly<Record<string, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  pptx: 'PowerPoint slides',
  odt: 'an OpenDocument text',
  png: 'a PNG picture',
  jpg: 'a JPEG picture',
  jpeg: 'a JPEG picture',
  webp: 'a WebP picture',
  txt: 'plain text',
  csv: 'a table',
};

/**
 * Says what a file is that cannot be taken: "This file says it is a PNG picture, but it is a web
 * page." Blank where that is not known.
 */
export function sayWhatItIs(bytes: Uint8Array, name: string, sniffed: string | null): string {
  const kind = kindOf(bytes, sniffed);
  if (kind === null) return '';
  const says = promised[endingOf(name)];
  return says === undefined
    ? `This file is ${kind}. `
    : `This file says it is ${says}, but it is ${kind}. `;
}

function kindOf(bytes: Uint8Array, sniffed: string | null): string | null {
  if (sniffed === null) return kindOfText(bytes);
  if (sniffed.startsWith('video/')) return 'a film';
  if (sniffed.startsWith('audio/')) return 'a sound';
  return Object.hasOwn(found, sniffed) ? (found[sniffed] ?? null) : null;
}

const BEGINNING = 4096;

/** Text has no mark of its own; the words of a web page or of a drawing give it away. */
function kindOfText(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');
  if (/<svg\b/i.test(text)) return 'a drawing (SVG)';
  if (/<(?:!doctype html|html|head|body|script)\b/i.test(text)) return 'a web page';
  return bytes.includes(0) ? null : 'text';
}

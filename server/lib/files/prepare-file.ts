import { fileTypeFromBuffer } from 'file-type';

import { InvalidInputError } from '../errors.ts';
import { fileLimits, TOO_LARGE } from './file-limits.ts';
import { nameFile } from './file-name.ts';
import { documentKind, isPictureType, pictureKinds, type PictureType } from './file-kinds.ts';
import { redrawPicture } from './redraw-picture.ts';
import { readAsText } from './text-file.ts';
import { unpackedSize } from './unpacked-size.ts';
import { sayWhatItIs } from './what-it-is.ts';

export interface GivenFile {
  /** As the browser says; not to be believed. */
  name: string;
  bytes: Uint8Array;
}

export interface PreparedFile {
  name: string;
  type: string;
  label: string;
  bytes: Uint8Array;
  /** Of a picture, which alone may be shown in a page. */
  picture: { width: number; height: number } | null;
}

const CHOOSE = 'Choose a file.';
const EMPTY = 'This file has nothing in it. Choose another one.';
const NOT_TAKEN =
  'We cannot take this kind of file. Choose a PDF, a Word, Excel, PowerPoint or OpenDocument file, a picture (PNG, JPEG or WebP) or plain text.';
const MACROS =
  'There are macros in this file: small programs that could do harm. Save it without macros, as .docx, .xlsx or .pptx, and choose that one.';
const UNPACKS_TOO_FAR =
  'This file opens to far more than a document holds. It may be broken. Save it anew and choose that one.';
const BROKEN_PICTURE =
  'We could not open this picture. It may be broken, or far larger than a photo. Save it anew and try again.';

/**
 * What a shared file is and how it is kept. The bytes decide; name and stated type are believed in
 * nothing. Refused files get a sentence for the field `file`.
 *
 * @throws {InvalidInputError}
 */
export async function prepareFile(given: GivenFile): Promise<PreparedFile> {
  const { bytes } = given;
  if (bytes.length === 0) throw refuse(given.name === '' ? CHOOSE : EMPTY);
  if (bytes.length > fileLimits.bytes) throw refuse(TOO_LARGE);
  const sniffed = await sniff(bytes);
  if (sniffed !== null && isPictureType(sniffed)) return preparePicture(given, sniffed);
  if (sniffed !== null && /macroenabled/i.test(sniffed)) throw refuse(MACROS);
  const kind = sniffed === null ? readAsText(bytes, given.name) : documentKind(sniffed);
  if (!kind) throw refuse(`${sayWhatItIs(bytes, given.name, sniffed)}${NOT_TAKEN}`);
  if (isZip(bytes)) {
    if (hasMacros(bytes)) throw refuse(MACROS);
    if ((unpackedSize(bytes) ?? 0) > fileLimits.unpackedBytes) throw refuse(UNPACKS_TOO_FAR);
  }
  const name = nameFile(given.name, kind.ending);
  return { name, type: kind.type, label: kind.label, bytes, picture: null };
}

async function preparePicture(given: GivenFile, type: PictureType): Promise<PreparedFile> {
  const redrawn = await redrawPicture(given.bytes, type);
  if (!redrawn) throw refuse(BROKEN_PICTURE);
  const { bytes, width, height } = redrawn;
  if (bytes.length > fileLimits.bytes) throw refuse(TOO_LARGE);
  const { ending, label } = pictureKinds[type];
  return { name: nameFile(given.name, ending), type, label, bytes, picture: { width, height } };
}

/** Null where the bytes begin like no file that has a beginning of its own: text, maybe. */
async function sniff(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => ({ mime: 'unreadable' }));
  return found?.mime ?? null;
}

/** Names of parts stand unpacked in a zip, so they are found without opening it. */
const macroParts = ['vbaProject.bin', 'vbaData.xml', 'Basic/script-lc.xml', 'Basic/Standard/'];

function hasMacros(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return macroParts.some((part) => whole.includes(part));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function refuse(sentence: string): InvalidInputError {
  return new InvalidInputError({ file: sentence });
}

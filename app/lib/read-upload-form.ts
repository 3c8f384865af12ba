import { MaxFilesExceededError, parseFormData } from '@mjackson/form-data-parser';

import type { FormValues } from './read-form.ts';

const MB = 1024 * 1024;
/** More than a file may have. What comes after it is counted and thrown away. */
const KEPT_BYTES = 11 * MB;
/** As much is waited for, so that a form with too large a file gets its words back. */
const MOST_BYTES = 64 * MB;
/** A file that was cut keeps more than this, so that it is still seen to be too large. */
const LARGEST_FILE = 10 * MB;
const MAX_FIELDS = 200;
const MAX_NAME_LENGTH = 100;

/** A file as it came: its name is not to be believed. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

export interface UploadForm {
  values: FormValues;
  /** Null where none was chosen. */
  file: UploadedFile | null;
}

/**
 * Reads a posted form with one file in it, under the limits of `readForm`. The whole body is counted
 * while it arrives, whatever length it said it had. Of a body over 11 MB only the beginning is kept:
 * the words, where the file is the last field, and so much of the file that whoever judges it finds
 * it too large. A body over 64 MB, or one that breaks off, gives nothing of itself.
 *
 * @throws Response 413 for a body that is too long, 400 for one that no page of ours sends
 */
export async function readUploadForm(request: Request, fileField: string): Promise<UploadForm> {
  const counter = createCounter(boundaryOf(request));
  const form = await parseFormData(
    counted(request, counter.stream),
    { maxFiles: 1, maxFileSize: KEPT_BYTES, maxHeaderSize: 8 * 1024 },
    (upload) => upload,
  ).catch((error: unknown) => {
    if (counter.isTooLong()) throw refuse(413, tooLarge);
    if (error instanceof MaxFilesExceededError) throw refuse(400, 'Choose one file at a time.');
    throw refuse(400, 'The file did not arrive whole. Go back and send it again.');
  });

  const values = new Map<string, string | string[]>();
  let file: UploadedFile | null = null;
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > MAX_FIELDS || name.length > MAX_NAME_LENGTH) throw refuse(400, unreadable);
    if (typeof value === 'string') values.set(name, together(values.get(name), value));
    else if (name !== fileField) throw refuse(400, unreadable);
    // A browser sends an empty file without a name where none was chosen.
    else if (value.size > 0 || value.name !== '') {
      file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
  }
  // Cut, and not within the file: words are missing, so that what is left is not what was sent.
  if (counter.isCut() && (file?.bytes.length ?? 0) <= LARGEST_FILE) throw refuse(413, tooLarge);
  return { values: Object.fromEntries(values), file };
}

const tooLarge = 'A file can have up to 10 MB. Choose a smaller one.';
const unreadable = 'We could not read that form.';

function counted(request: Request, through: TransformStream<Uint8Array, Uint8Array>): Request {
  if (!request.body) throw refuse(400, unreadable);
  return new Request(request.url, {
    method: 'POST',
    headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' },
    body: request.body.pipeThrough(through),
    duplex: 'half',
  });
}

function boundaryOf(request: Request): string {
  const type = request.headers.get('Content-Type') ?? '';
  const found = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  return found?.[1] ?? found?.[2] ?? '';
}

/** Lets the beginning of a body pass and closes the form behind it; counts the rest. */
function createCounter(boundary: string) {
  let bytes = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const left = KEPT_BYTES - bytes;
      bytes += chunk.length;
      if (bytes > MOST_BYTES) controller.error(new Error('The body is too long.'));
      else if (left > 0) controller.enqueue(chunk.subarray(0, left));
    },
    flush(controller) {
      if (bytes > KEPT_BYTES) controller.enqueue(new TextEncoder().encode(`\r\n--${boundary}--`));
    },
  });
  return { stream, isCut: () => bytes > KEPT_BYTES, isTooLong: () => bytes > MOST_BYTES };
}

function together(before: string | string[] | undefined, value: string): string | string[] {
  if (before === undefined) return value;
  return Array.isArray(before) ? [...before, value] : [before, value];
}

function refuse(status: number, message: string): Response {
  return Response.json({ code: 'invalidInput', message, fields: { file: message } }, { status });
}

/** Values of a form as typed. A name that stands more than once, such as a group of ticks, gives a list. */
export type FormValues = Record<string, string | string[]>;

const MAX_FIELDS = 200;
const MAX_NAME_LENGTH = 100;
/** The longest form, a note on the Shelf, stays well below. */
const MOST_BYTES = 256 * 1024;

/**
 * Reads a posted form. Refuses shapes that no page of ours makes before anything is parsed: one
 * field name can hang a parser that builds objects from names. Names are taken as they are; dots and
 * brackets mean nothing here. Bytes are counted as they come: a body need not say how long it is.
 *
 * @throws Response 413 for a body that is too long, 400 for more fields or longer names than any
 *   page has
 */
export async function readForm(request: Request): Promise<FormValues> {
  const counter = createCounter();
  const counted = new Response(request.body?.pipeThrough(counter.stream) ?? null, {
    headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' },
  });
  const form = await counted.formData().catch(() => refuse(counter.isTooLong() ? 413 : 400));
  const values = new Map<string, string | string[]>();
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > MAX_FIELDS || name.length > MAX_NAME_LENGTH || typeof value !== 'string')
      refuse(400);
    else values.set(name, together(values.get(name), value));
  }
  return Object.fromEntries(values);
}

function together(before: string | string[] | undefined, value: string): string | string[] {
  if (before === undefined) return value;
  return Array.isArray(before) ? [...before, value] : [before, value];
}

function createCounter() {
  let bytes = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) controller.error(new Error('The body is too long.'));
      else controller.enqueue(chunk);
    },
  });
  return { stream, isTooLong: () => bytes > MOST_BYTES };
}

function refuse(status: 400 | 413): never {
  throw Response.json(
    { code: 'invalidInput', message: 'We could not read that form.' },
    { status },
  );
}

/** Values of a form as typed. A name that stands more than once, such as a group of ticks, gives a list. */
export type FormValues = Record<string, string | string[]>;

const MAX_FIELDS = 200;
const MAX_NAME_LENGTH = 100;

/**
 * Reads a posted form. Refuses shapes that no page of ours makes before anything is parsed: one
 * field name can hang a parser that builds objects from names. Names are taken as they are; dots and
 * brackets mean nothing here.
 *
 * @throws Response 400 for more fields or longer names than any page has
 */
export async function readForm(request: Request): Promise<FormValues> {
  const form = await request.formData().catch(() => refuse());
  const values = new Map<string, string | string[]>();
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > MAX_FIELDS || name.length > MAX_NAME_LENGTH || typeof value !== 'string') refuse();
    else values.set(name, together(values.get(name), value));
  }
  return Object.fromEntries(values);
}

function together(before: string | string[] | undefined, value: string): string | string[] {
  if (before === undefined) return value;
  return Array.isArray(before) ? [...before, value] : [before, value];
}

function refuse(): never {
  throw Response.json(
    { code: 'invalidInput', message: 'We could not read that form.' },
    { status: 400 },
  );
}

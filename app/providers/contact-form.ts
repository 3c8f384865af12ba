/** The fields of a contact in page order, as the form and the error summary name them. */
export const contactFields = [
  'organisationId',
  'organisationName',
  'name',
  'role',
  'phone',
  'email',
  'website',
  'bestTime',
  'howToRing',
  'askFirst',
  'agreed',
  'checked',
] as const;

export type ContactField = (typeof contactFields)[number];

/** What was typed, or what is stored. */
export type TypedContact = Partial<Record<ContactField, string>>;

/** Takes the contact out of a posted form; a field that came twice counts as not typed. */
export function readTypedContact(values: Readonly<Record<string, unknown>>): TypedContact {
  const typed: TypedContact = {};
  for (const name of contactFields) {
    const value = values[name];
    if (typeof value === 'string') typed[name] = value;
  }
  return typed;
}

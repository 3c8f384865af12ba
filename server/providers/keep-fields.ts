/** Of what is said field by field, only what is said of these. */
export function keepFields<Field extends string, Said>(
  said: Partial<Record<Field, Said>>,
  fields: readonly Field[],
): Partial<Record<Field, Said>> {
  const kept: Partial<Record<Field, Said>> = {};
  for (const field of fields) {
    const one = said[field];
    if (one !== undefined) kept[field] = one;
  }
  return kept;
}

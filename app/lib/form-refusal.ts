import type { FormRefusal } from './answer-form.ts';

/** The refusal in what an action answered, or null where it answered something else. */
export function refusalIn(answer: unknown): FormRefusal | null {
  if (!(answer instanceof Object) || !('errors' in answer) || !('values' in answer)) return null;
  return answer as FormRefusal;
}

/** What was typed in a field before the refusal, or else what is stored. */
export function typedValue(refusal: FormRefusal | null, name: string, stored = ''): string {
  const typed = refusal?.values[name];
  return typeof typed === 'string' ? typed : stored;
}

/** What was ticked in a group before the refusal, or else what is stored. */
export function typedValues(
  refusal: FormRefusal | null,
  name: string,
  stored: readonly string[] = [],
): readonly string[] {
  if (!refusal) return stored;
  const typed = refusal.values[name] ?? [];
  return Array.isArray(typed) ? typed : [typed];
}

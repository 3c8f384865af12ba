import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue, typedValues } from '#app/lib/form-refusal.ts';
import type { FormValues } from '#app/lib/read-form.ts';

export type FormFields = ReturnType<typeof formFields>;

/** What the fields of a form begin with: what was typed before it was refused, or what is stored. */
export function formFields(refusal: FormRefusal | null, stored: FormValues) {
  const errors = refusal?.errors ?? {};
  const textOf = (name: string) => {
    const before = stored[name];
    return typedValue(refusal, name, typeof before === 'string' ? before : '');
  };
  const listOf = (name: string) => {
    const before = stored[name] ?? [];
    return typedValues(refusal, name, Array.isArray(before) ? before : [before]);
  };
  return {
    field: (name: string) => ({ name, defaultValue: textOf(name), error: errors[name] }),
    group: (name: string) => ({ name, defaultValues: listOf(name), error: errors[name] }),
    tick: (name: string) => ({
      name,
      defaultChecked: listOf(name).includes('yes'),
      error: errors[name],
    }),
    errorOf: (name: string) => errors[name],
    /** Whether the form that was sent, or else what is stored, has this field, blank or not. */
    isTyped: (name: string) => name in (refusal?.values ?? stored),
    isWrong: (...names: string[]) => names.some((name) => errors[name] !== undefined),
  };
}

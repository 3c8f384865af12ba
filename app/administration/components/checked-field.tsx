import type { FormRefusal } from '#app/lib/answer-form.ts';
import { CheckboxField } from '#app/ui/field.tsx';
import { CHECKED_LABEL } from '#server/guard/contract.ts';

interface CheckedFieldProps {
  /** Guard asks for it. */
  isAsked: boolean;
  refusal: FormRefusal | null;
}

/** "I have checked", once Guard has asked to look again. */
export function CheckedField({ isAsked, refusal }: CheckedFieldProps) {
  const isTicked = refusal?.values.checked !== undefined;
  if (!isAsked && !isTicked) return null;
  return <CheckboxField name="checked" label={CHECKED_LABEL} defaultChecked={isTicked} />;
}

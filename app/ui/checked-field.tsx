import { CHECKED_LABEL } from '#server/guard/contract.ts';

import { CheckboxField } from './field.tsx';

interface CheckedFieldProps {
  /** What the form was refused for, and what was typed in it. */
  refusal: {
    errors: Readonly<Record<string, string | undefined>>;
    values: Readonly<Record<string, unknown>>;
  } | null;
}

/** "I have checked", once Guard has asked to look again. It stays ticked while other things are put right. */
export function CheckedField({ refusal }: CheckedFieldProps) {
  const isTicked = refusal?.values.checked !== undefined;
  if (refusal?.errors.checked === undefined && !isTicked) return null;
  return <CheckboxField name="checked" label={CHECKED_LABEL} defaultChecked={isTicked} />;
}

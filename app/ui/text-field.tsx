import type { ComponentPropsWithoutRef, Ref } from 'react';

import { describeField, FieldFrame, type FieldWords } from './field-frame.tsx';

type NativeInput = Omit<
  ComponentPropsWithoutRef<'input'>,
  'className' | 'style' | 'children' | keyof FieldWords
>;

export interface TextFieldProps extends FieldWords, NativeInput {
  labelHidden?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line. Passes `defaultValue`, `autoComplete`, `inputMode` and the like to the input. */
export function TextField({
  name,
  label,
  hint,
  error,
  id,
  optional,
  labelHidden,
  inputRef,
  type = 'text',
  ...native
}: TextFieldProps) {
  const words = { name, label, hint, error, id, optional };
  return (
    <FieldFrame {...words} labelHidden={labelHidden}>
      <input
        {...native}
        {...describeField(words)}
        ref={inputRef}
        type={type}
        className="field-box"
      />
    </FieldFrame>
  );
}

export function EmailField({ autoComplete = 'email', ...field }: Omit<TextFieldProps, 'type'>) {
  return (
    <TextField
      {...field}
      type="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}

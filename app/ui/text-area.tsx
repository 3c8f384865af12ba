import type { ComponentPropsWithoutRef, Ref } from 'react';

import { describeField, FieldFrame, type FieldWords } from './field-frame.tsx';

type NativeTextArea = Omit<
  ComponentPropsWithoutRef<'textarea'>,
  'className' | 'style' | 'children' | keyof FieldWords
>;

export interface TextAreaProps extends FieldWords, NativeTextArea {
  labelHidden?: boolean;
  /** Grows with what is typed, from `rows` up to about ten lines. */
  grows?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  name,
  label,
  hint,
  error,
  id,
  optional,
  labelHidden,
  grows = false,
  inputRef,
  rows = 4,
  ...native
}: TextAreaProps) {
  const words = { name, label, hint, error, id, optional };
  return (
    <FieldFrame {...words} labelHidden={labelHidden}>
      <textarea
        {...native}
        {...describeField(words)}
        ref={inputRef}
        rows={rows}
        className={grows ? 'field-box field-sizing-content max-h-64 resize-none' : 'field-box'}
      />
    </FieldFrame>
  );
}

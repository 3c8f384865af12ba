import type { ComponentPropsWithoutRef } from 'react';

import { describeField, FieldFrame, type FieldWords } from './field-frame.tsx';
import { ChevronDownIcon, Icon } from './icon.tsx';

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

type NativeSelect = Omit<
  ComponentPropsWithoutRef<'select'>,
  'className' | 'style' | 'children' | keyof FieldWords
>;

interface SelectFieldProps extends FieldWords, NativeSelect {
  choices: readonly Choice[];
  /** First line, chosen until something else is: "Choose an organisation". */
  emptyLabel?: string;
}

export function SelectField({
  name,
  label,
  hint,
  error,
  id,
  optional,
  choices,
  emptyLabel,
  ...native
}: SelectFieldProps) {
  const words = { name, label, hint, error, id, optional };
  return (
    <FieldFrame {...words}>
      <div className="relative">
        <select
          {...native}
          {...describeField(words)}
          className="field-box cursor-pointer appearance-none pr-11"
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center">
          <Icon of={ChevronDownIcon} />
        </span>
      </div>
    </FieldFrame>
  );
}

import type { ReactNode } from 'react';

import { describeField, FieldError, FieldHint, type FieldWords, Optional } from './field-frame.tsx';
import type { Choice } from './select-field.tsx';

interface ChoiceRowProps {
  type: 'checkbox' | 'radio';
  id: string;
  name: string;
  value: string;
  label: string;
  hint?: ReactNode;
  defaultChecked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The error of a checkbox that stands alone; a group says its own. */
  errorId?: string | undefined;
}

/** One choice: the whole row can be pressed, and a border shows what is chosen. */
function ChoiceRow({ id, label, hint, errorId, ...native }: ChoiceRowProps) {
  const described = [hint ? `${id}-hint` : '', errorId ?? ''].filter(Boolean).join(' ');
  return (
    <div className="relative flex min-h-11 items-start gap-3 rounded-lg border border-edge bg-surface px-3.5 py-2.5 hover:border-ink has-checked:border-hedge has-checked:bg-hedge-soft has-disabled:border-line has-disabled:bg-sunk">
      <input
        {...native}
        id={id}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={errorId === undefined ? undefined : 'true'}
        className="size-6 shrink-0 accent-hedge"
      />
      <div className="flex min-w-0 flex-col">
        {/* The label's own box covers the row, so that a press anywhere chooses. */}
        <label htmlFor={id} className="after:absolute after:inset-0">
          {label}
        </label>
        {hint && <FieldHint id={id}>{hint}</FieldHint>}
      </div>
    </div>
  );
}

interface CheckboxFieldProps extends FieldWords {
  value?: string;
  defaultChecked?: boolean;
}

/** One thing to agree to or switch on. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, error, value = 'yes', defaultChecked } = props;
  const { id } = describeField(props);
  return (
    <div className="flex flex-col gap-1.5">
      {error && <FieldError id={id}>{error}</FieldError>}
      <ChoiceRow
        type="checkbox"
        id={id}
        name={name}
        value={value}
        label={label}
        hint={hint}
        defaultChecked={defaultChecked}
        errorId={error ? `${id}-error` : undefined}
      />
    </div>
  );
}

interface ChoiceGroupProps extends FieldWords {
  /** One that cannot be chosen says why in its hint. */
  choices: readonly (Choice & { disabled?: boolean })[];
  /**
   * `row` for two to four short words that fit beside each other, `beside` for two that are compared.
   */
  direction?: keyof typeof directions;
}

const directions = {
  column: 'flex flex-col gap-2',
  row: 'flex flex-wrap gap-2 max-sm:*:gap-1.5 max-sm:*:px-2.5',
  beside: 'grid gap-2 sm:grid-cols-2',
};

/** The id of a group's first choice is the field's id, so that the error summary leads to it. */
function ChoiceGroup(
  props: ChoiceGroupProps & { type: 'checkbox' | 'radio'; chosen: readonly string[] },
) {
  const { type, name, label, hint, error, optional, choices, chosen } = props;
  const { direction = 'column' } = props;
  const { id, 'aria-describedby': describedBy } = describeField(props);
  return (
    <fieldset aria-describedby={describedBy} className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-bold">
        {label}
        {optional && <Optional />}
      </legend>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className={directions[direction]}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type={type}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            value={choice.value}
            label={choice.label}
            hint={choice.hint}
            disabled={choice.disabled}
            defaultChecked={chosen.includes(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One of several. */
export function RadioGroup({
  defaultValue,
  ...group
}: ChoiceGroupProps & { defaultValue?: string | undefined }) {
  return (
    <ChoiceGroup
      {...group}
      type="radio"
      chosen={defaultValue === undefined ? [] : [defaultValue]}
    />
  );
}

/** Any of several; each sends its value under the one name. */
export function CheckboxGroup({
  defaultValues = [],
  ...group
}: ChoiceGroupProps & { defaultValues?: readonly string[] | undefined }) {
  return <ChoiceGroup {...group} type="checkbox" chosen={defaultValues} />;
}

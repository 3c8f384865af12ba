import type { ReactNode } from 'react';

import { Icon, WarnIcon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What every field takes. `error` may be `undefined`, so `errors.email` can be handed in as it is. */
export interface FieldWords {
  /** The name the form sends; also the id, unless `id` is given. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** A sentence that says what to do. The same words stand in the error summary. */
  error?: string | undefined;
  /** Needed only where two forms of one page have a field of the same name. */
  id?: string | undefined;
  /** Says "(optional)" beside the label. */
  optional?: boolean | undefined;
}

/** The id of a field's control, as the error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The attributes that tie a control to its hint and its error. */
export function describeField({ id, name, hint, error }: FieldWords) {
  const ownId = id ?? fieldId(name);
  const described = [hint ? `${ownId}-hint` : '', error ? `${ownId}-error` : ''].filter(Boolean);
  return {
    id: ownId,
    name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-sm text-muted">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 font-bold text-berry">
      <Icon of={WarnIcon} className="mt-0.5" />
      <span>
        <VisuallyHidden>Error: </VisuallyHidden>
        {children}
      </span>
    </p>
  );
}

export function Optional() {
  return <span className="font-normal text-muted"> (optional)</span>;
}

interface FieldFrameProps extends FieldWords {
  /** For a field whose purpose its place makes plain, such as the one for a message. */
  labelHidden?: boolean | undefined;
  children: ReactNode;
}

/** Label, hint, error and control, one under the other, in the order in which they are read. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, labelHidden, hint, error, optional, children } = props;
  const { id } = describeField(props);
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'font-bold'}>
        {label}
        {optional && <Optional />}
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  );
}

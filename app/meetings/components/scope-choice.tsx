import { RadioGroup } from '#app/ui/field.tsx';
import { changeScopes } from '#server/meetings/contract.ts';

import { scopeWords } from '../meeting-words.ts';

interface ScopeChoiceProps {
  label: string;
  scope: string | undefined;
  /** Dates in the series. */
  times: number;
  error?: string | undefined;
}

/** How far a change reaches. A meeting with one date is not asked about. */
export function ScopeChoice({ label, scope = 'this', times, error }: ScopeChoiceProps) {
  if (times === 1) return <input type="hidden" name="scope" value="this" />;
  return (
    <RadioGroup
      name="scope"
      label={label}
      error={error}
      choices={changeScopes.map((value) => ({ value, label: scopeWords[value] }))}
      defaultValue={scope}
    />
  );
}

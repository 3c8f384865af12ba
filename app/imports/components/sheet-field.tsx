import { useState, type ChangeEvent } from 'react';

import { describeField, FieldFrame } from '#app/ui/field-frame.tsx';
import { importsLimits } from '#server/imports/contract.ts';

const TOO_LARGE = 'This file is too large. Choose one of up to 10 MB.';

/** A place to drop a file on, which is the browser's own field for files. */
export function SheetField({ error }: { error: string | undefined }) {
  const [isTooLarge, setTooLarge] = useState(false);
  const words = {
    name: 'file',
    label: 'Spreadsheet',
    hint: `Drop it here, or choose it. Excel (.xlsx) or text (.csv), up to ${importsLimits.fileMb} MB and ${importsLimits.rows.toLocaleString('en-GB')} rows. The first row says what the columns are.`,
    error: isTooLarge ? TOO_LARGE : error,
  };
  function look({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const size = currentTarget.files?.[0]?.size ?? 0;
    setTooLarge(size > importsLimits.fileMb * 1024 * 1024);
  }
  return (
    <FieldFrame {...words}>
      <input
        {...describeField(words)}
        type="file"
        accept=".xlsx,.csv"
        onChange={look}
        className="min-h-32 w-full cursor-pointer rounded-xl border-2 border-dashed border-edge bg-surface px-4 py-12 hover:border-hedge file:mr-3 file:rounded-sm file:border-0 file:bg-hedge-soft file:px-3 file:py-1 file:font-bold file:text-hedge"
      />
    </FieldFrame>
  );
}

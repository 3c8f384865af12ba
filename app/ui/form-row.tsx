import type { ReactNode } from 'react';

/** One field and its button on one line: a search, a filter, one name to change. */
export function FormRow({ children, button }: { children: ReactNode; button: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-48 flex-1 basis-48">{children}</div>
      {button}
    </div>
  );
}

/** Buttons side by side, the main one first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2">{children}</div>;
}

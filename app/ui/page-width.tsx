import type { ReactNode } from 'react';

const widths = { form: 'max-w-form', measure: 'max-w-measure', page: 'max-w-page' };

/** Keeps lines readable on wide screens: forms narrow, text at about 60 characters, lists wider. */
export function PageWidth({
  width = 'measure',
  children,
}: {
  width?: keyof typeof widths;
  children: ReactNode;
}) {
  return <div className={`flex w-full flex-col gap-4 ${widths[width]}`}>{children}</div>;
}

import type { ReactNode } from 'react';

import { Notice } from '#app/ui/notice.tsx';

import type { usePress } from '../use-press.ts';

interface PressFormProps {
  /** The page on which it stands, whose action keeps the press: it is there when the connection is not. */
  action: string;
  press: ReturnType<typeof usePress>;
  children: ReactNode;
}

/** A few buttons that say one thing of an activity. With script the page stays as it is. */
export function PressForm({ action, press, children }: PressFormProps) {
  const { sending, refused, onSubmit } = press;
  return (
    <form
      method="post"
      action={action}
      onSubmit={onSubmit}
      aria-busy={sending !== null}
      className="flex flex-col gap-2"
    >
      {children}
      {refused !== null && (
        <Notice tone="stop" title="Not saved." role="alert">
          {refused}
        </Notice>
      )}
    </form>
  );
}

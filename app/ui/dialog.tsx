import { useId, type MouseEvent, type ReactNode, type Ref } from 'react';

import { Button, type ButtonProps } from './button.tsx';
import { CloseIcon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  /** The `dialogId` of its opener. */
  id: string;
  title: string;
  /** For what opens it by script. */
  dialogRef?: Ref<HTMLDialogElement>;
  onClose?: () => void;
  children: ReactNode;
}

/**
 * The browser's own dialog: it holds the focus, closes at Escape, gives the focus back to what
 * opened it, and closes without script. Only for what does not fit in the page.
 */
export function Dialog({ id, title, dialogRef, onClose, children }: DialogProps) {
  const titleId = useId();
  return (
    <dialog
      ref={dialogRef}
      id={id}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-form overflow-y-auto rounded-xl border border-line bg-surface p-4 shadow-float backdrop:bg-backdrop"
    >
      <div className="mb-2 flex items-start justify-between gap-3">
        <h2 id={titleId} className="pt-2">
          {title}
        </h2>
        <form method="dialog">
          <IconButton type="submit" look="quiet" label="Close" icon={CloseIcon} />
        </form>
      </div>
      {children}
    </dialog>
  );
}

type OpenerProps = Omit<ButtonProps, 'type' | 'onClick'> & { dialogId: string };

/** Opens a dialog with no script where the browser knows how, by script where it does not. */
export function DialogOpener({ dialogId, ...button }: OpenerProps) {
  const native = { command: 'show-modal', commandfor: dialogId };
  return <Button {...button} {...native} type="button" aria-haspopup="dialog" onClick={open} />;

  function open(event: MouseEvent<HTMLButtonElement>): void {
    if ('commandForElement' in event.currentTarget) return;
    const dialog = document.getElementById(dialogId);
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
  }
}

/** "Leave it": closes the dialog it stands in and changes nothing. Not inside another form. */
export function DialogCloser(button: Omit<ButtonProps, 'type'>) {
  return (
    <form method="dialog" className="contents">
      <Button {...button} type="submit" />
    </form>
  );
}

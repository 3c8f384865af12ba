import type * as Y from 'yjs';

import { differenceOf, moveCaret } from './notes-text.ts';

interface Binding {
  area: HTMLTextAreaElement;
  text: Y.Text;
  /**
   * While letters are put together on the screen, such as by the keyboards of phones, nothing may come
   * in between: what others write waits.
   */
  onComposing: (isComposing: boolean) => void;
}

/**
 * Shows a shared text in a plain field, and takes over what is typed there. The caret stays where it is
 * when others write. Answers a function that ends it.
 */
export function bindNotes({ area, text, onComposing }: Binding): () => void {
  let shown = text.toJSON();
  area.value = shown;

  const takeOver = () => {
    const difference = differenceOf(shown, area.value, area.selectionEnd);
    shown = area.value;
    if (!difference) return;
    text.doc?.transact(() => {
      text.delete(difference.at, difference.removed);
      text.insert(difference.at, difference.added);
    }, area);
  };
  const show = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === area) return;
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
    shown = text.toJSON();
    area.value = shown;
    area.setSelectionRange(
      moveCaret(selectionStart, event.delta),
      moveCaret(selectionEnd, event.delta),
      selectionDirection,
    );
    area.scrollTop = scrollTop;
  };
  const begin = () => onComposing(true);
  const end = () => {
    takeOver();
    onComposing(false);
  };
  area.addEventListener('input', takeOver);
  area.addEventListener('compositionstart', begin);
  area.addEventListener('compositionend', end);
  area.addEventListener('blur', end);
  text.observe(show);
  return () => {
    end();
    area.removeEventListener('input', takeOver);
    area.removeEventListener('compositionstart', begin);
    area.removeEventListener('compositionend', end);
    area.removeEventListener('blur', end);
    text.unobserve(show);
  };
}

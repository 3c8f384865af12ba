import { useEffect, useRef } from 'react';

/**
 * Gives the focus back after a press has moved or taken away what was pressed: to the same button, or,
 * where that is gone or at its end, to the next one that can be pressed.
 *
 * @param drawn what the page was drawn from: the focus is looked after when it has changed
 */
export function useKeepFocus(drawn: unknown): (pressed: HTMLButtonElement) => void {
  const wanted = useRef<HTMLButtonElement[]>([]);
  useEffect(() => {
    const target = wanted.current.find((one) => one.isConnected && !one.disabled);
    wanted.current = [];
    if (target && document.activeElement !== target) target.focus();
  }, [drawn]);
  return (pressed) => {
    const all = [...(pressed.form?.querySelectorAll<HTMLButtonElement>('button[name]') ?? [])];
    const place = all.indexOf(pressed);
    wanted.current = [pressed, ...all.slice(place + 1), ...all.slice(0, place).reverse()];
  };
}

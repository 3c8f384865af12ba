import { useEffect, useRef, type RefObject } from 'react';

/** Marks a row, and in it what is taken hold of. */
export const rowAttribute = 'data-agenda-row';
export const holdAttribute = 'data-agenda-hold';

/**
 * Lets rows be dragged to another place by their handle. A convenience beside the buttons that do the
 * same, so its script is loaded after the page.
 *
 * @param list holds the rows, each marked with its place
 * @param place of each row, in words that change with the order, so that rows are taken up anew
 */
export function useDragRows(
  list: RefObject<HTMLElement>,
  order: string,
  move: (from: number, to: number) => void,
): void {
  const newest = useRef(move);
  useEffect(() => {
    newest.current = move;
  });
  useEffect(() => {
    let end: (() => void) | null = null;
    let isOver = false;
    import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then(
      ({ draggable, dropTargetForElements }) => {
        const rows = [...(list.current?.querySelectorAll<HTMLElement>(`[${rowAttribute}]`) ?? [])];
        if (isOver) return;
        const ends = rows.flatMap((element, place) => {
          const dragHandle = element.querySelector(`[${holdAttribute}]`) ?? undefined;
          return [
            draggable({
              element,
              ...(dragHandle && { dragHandle }),
              getInitialData: () => ({ place }),
            }),
            dropTargetForElements({
              element,
              onDragEnter: () => element.setAttribute('data-over', ''),
              onDragLeave: () => element.removeAttribute('data-over'),
              onDrop({ source }) {
                element.removeAttribute('data-over');
                newest.current(Number(source.data.place), place);
              },
            }),
          ];
        });
        end = () => ends.forEach((one) => one());
      },
      // The buttons do the same.
      () => undefined,
    );
    return () => {
      isOver = true;
      end?.();
    };
  }, [list, order]);
}

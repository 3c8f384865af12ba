import { Component, type ReactNode, type RefObject } from 'react';

interface KeepPlaceProps {
  listRef: RefObject<HTMLElement>;
  /** What is drawn below, by identity: only where it changes can the view move. */
  drawn: readonly unknown[];
  /** At its end a list stays at its end. */
  followsEnd: boolean;
  children: ReactNode;
}

interface Place {
  row: Element;
  top: number;
}

/**
 * Holds what is in view where it is while messages come and go above and below it. A class, since
 * React gives the moment before a change of the page to classes only.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate(before: KeepPlaceProps): Place | null {
    const list = this.props.listRef.current;
    const isChanged = this.props.drawn.some((one, index) => one !== before.drawn[index]);
    return list && isChanged && !before.followsEnd ? firstInView(list) : null;
  }

  override componentDidUpdate(_before: KeepPlaceProps, _state: unknown, place: Place | null): void {
    const list = this.props.listRef.current;
    if (!list || !place?.row.isConnected) return;
    const moved = place.row.getBoundingClientRect().top - place.top;
    if (moved !== 0) list.scrollTop += moved;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

function firstInView(list: HTMLElement): Place | null {
  const { top: edge } = list.getBoundingClientRect();
  for (const row of list.querySelectorAll('[id^="message-"]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > edge) return { row, top };
  }
  return null;
}

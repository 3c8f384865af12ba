const GAP_PX = 4;
const EDGE_PX = 8;

/**
 * Puts an open popover under its opener (above, where there is no room below), within the window.
 * For browsers without anchored places; the others do it by the style sheet and are left alone.
 */
export function placeBeside(popover: HTMLElement, opener: HTMLElement): void {
  if (typeof CSS !== 'undefined' && CSS.supports('position-area', 'bottom')) return;
  const from = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const fitsBelow = from.bottom + GAP_PX + height <= window.innerHeight - EDGE_PX;
  const top = fitsBelow ? from.bottom + GAP_PX : from.top - GAP_PX - height;
  const left = Math.min(from.right - width, window.innerWidth - width - EDGE_PX);
  popover.style.setProperty('inset', 'auto');
  popover.style.setProperty('margin', '0');
  popover.style.setProperty('top', `${Math.max(EDGE_PX, top)}px`);
  popover.style.setProperty('left', `${Math.max(EDGE_PX, left)}px`);
}

/** For `navigate`: the page that is gone to gives the focus to this element and not to its heading. */
export function focusOnArrival(id: string): { state: { focusId: string } } {
  return { state: { focusId: id } };
}

/** The element to which the focus goes, from a location's state, which may hold anything. */
export function focusIdIn(state: unknown): string | null {
  if (!(state instanceof Object) || !('focusId' in state)) return null;
  return typeof state.focusId === 'string' ? state.focusId : null;
}

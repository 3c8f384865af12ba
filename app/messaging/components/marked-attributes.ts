/**
 * Of the message to which the address leads. `autoFocus`, which React writes on the server only,
 * brings it into view without script where the address has no fragment, as after signing in.
 */
export const markedAttributes = {
  'aria-current': 'location',
  tabIndex: -1,
  autoFocus: true,
} as const;

/** How the notes of a page stand to those of the server. */
export interface NotesState {
  /** They were read once from the server. */
  isReady: boolean;
  /** Some of what was typed is not on the server. */
  isUnsent: boolean;
  isReached: boolean;
  /** Whether this browser keeps what is typed. */
  keeps: boolean;
  /** Why the server does not take what was typed; `mayPass` where "I have checked" lets it pass. */
  refused: { because: string; mayPass: boolean } | null;
}

export const notesBefore: NotesState = {
  isReady: false,
  isUnsent: false,
  isReached: true,
  keeps: true,
  refused: null,
};

/** What the server says to a change, or to a question. Not being reached is no answer. */
export type NotesAnswer<Data> =
  { ok: true; data: Data } | { ok: false; because: string; mayPass: boolean };

/** Refusals that a moment later are none. */
const passing = new Set(['tooManyRequests', 'unavailable', 'fault', 'notSignedIn']);

interface Refusal {
  code: string;
  message?: string | undefined;
  fields?: Record<string, string> | undefined;
}

/** @throws where it is to be tried again by itself */
export function asRefusal({ code, message, fields = {} }: Refusal): NotesAnswer<never> {
  if (passing.has(code)) throw new Error(code);
  const because = fields.update ?? message ?? Object.values(fields)[0] ?? '';
  return { ok: false, because, mayPass: fields.checked !== undefined };
}

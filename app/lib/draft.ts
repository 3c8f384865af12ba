import { clearBytes } from './kept-bytes.ts';

/**
 * What people have typed and not sent yet, kept in their own browser so that it survives a reload
 * and a session that ended. It never goes to the server from here. Every key begins with the prefix
 * and the person's id; signing out clears them all.
 */
export const DRAFT_PREFIX = 'hedgerow:draft:';

export interface DraftPlace {
  personId: string;
  /** What the draft is for, such as `room:<id>`. */
  place: string;
}

export function draftKey({ personId, place }: DraftPlace): string {
  return `${DRAFT_PREFIX}${personId}:${place}`;
}

export function readDraft(place: DraftPlace): string {
  return withStorage((storage) => storage.getItem(draftKey(place))) ?? '';
}

/** Keeps the text; an empty one is forgotten. Where nothing can be kept, nothing happens. */
export function keepDraft(place: DraftPlace, text: string): void {
  withStorage((storage) => {
    if (text === '') storage.removeItem(draftKey(place));
    else storage.setItem(draftKey(place), text);
    return null;
  });
}

/** All texts kept for places that begin with this one. */
export function listDrafts(place: DraftPlace): string[] {
  const texts = withStorage((storage) =>
    keysOf(storage, draftKey(place)).flatMap((key) => storage.getItem(key) ?? []),
  );
  return texts ?? [];
}

/** For signing out: the next person at this computer finds nothing. */
export function clearDrafts(): void {
  clearBytes();
  withStorage((storage) => {
    for (const key of keysOf(storage, DRAFT_PREFIX)) storage.removeItem(key);
    return null;
  });
}

function keysOf(storage: Storage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix));
}

/** Storage may be switched off or full: the page works without it. */
function withStorage<Result>(work: (storage: Storage) => Result): Result | null {
  try {
    return work(window.localStorage);
  } catch {
    return null;
  }
}

import { useCallback, useMemo, useSyncExternalStore } from 'react';

import { keepDraft, readDraft } from '#app/lib/draft.ts';

import { toggledShortlist } from './shortlist-address.ts';

const listeners = new Set<() => void>();

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  // Of other tabs.
  window.addEventListener('storage', onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener('storage', onChange);
  };
}

interface ShortlistHandle {
  ids: readonly string[];
  toggle: (id: string) => void;
  keep: (ids: readonly string[]) => void;
}

/**
 * Activities that somebody has put aside to print for a visit. They stand in this browser alone, as
 * ids of activities, and go with all drafts when the person signs out.
 */
export function useShortlist(personId: string): ShortlistHandle {
  const place = useMemo(() => ({ personId, place: 'shortlist' }), [personId]);
  const kept = useSyncExternalStore(
    listen,
    () => readDraft(place),
    () => '',
  );
  const ids = useMemo(() => kept.split(' ').filter((id) => id !== ''), [kept]);
  const keep = useCallback(
    (next: readonly string[]) => {
      keepDraft(place, next.join(' '));
      for (const tell of listeners) tell();
    },
    [place],
  );
  const toggle = useCallback(
    (id: string) => keep(toggledShortlist(readDraft(place).split(' ').filter(Boolean), id)),
    [keep, place],
  );
  return { ids, toggle, keep };
}

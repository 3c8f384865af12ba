import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { Dialog } from '#app/ui/dialog.tsx';
import { TextField } from '#app/ui/field.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import type { RoomList } from '#server/messaging/contract.ts';

import { FinderList, optionId } from './finder-list.tsx';
import { placesFor } from './places.ts';
import { useFoundPeople } from './use-found-people.ts';

export interface FinderDialogProps {
  rooms: RoomList;
  /** Opens each time this grows. */
  timesAsked: number;
}

const LIST_ID = 'finder-places';

/** To any room or person by a few letters: a field over a list, walked with the arrow keys. */
export function FinderDialog({ rooms, timesAsked }: FinderDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const words = typed.trim();
  const found = useFoundPeople(words);
  const places = placesFor(rooms, found.people, words);
  const count = places.rooms.length + places.people.length;
  const current = Math.min(active, count - 1);

  useEffect(() => {
    const dialog = dialogRef.current;
    if (dialog && !dialog.open) dialog.showModal();
    fieldRef.current?.focus();
    fieldRef.current?.select();
  }, [timesAsked]);

  useEffect(() => {
    document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || count === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((current + step + count) % count);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      document.getElementById(optionId(current))?.click();
    }
  }

  return (
    <Dialog
      id="finder"
      title="Find a room or person"
      dialogRef={dialogRef}
      onClose={() => {
        setTyped('');
        setActive(0);
      }}
    >
      <div className="flex flex-col gap-3">
        <TextField
          name="q"
          id="finder-words"
          label="Name of a room or person"
          labelHidden
          placeholder="Name of a room or person"
          inputRef={fieldRef}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          role="combobox"
          aria-expanded={count > 0}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={count > 0 ? optionId(current) : undefined}
        />
        <FinderList
          id={LIST_ID}
          places={places}
          current={current}
          onChosen={() => dialogRef.current?.close()}
        />
        <p className="text-sm text-muted">{lineFor({ state: found.state, count, words })}</p>
      </div>
      <LiveRegion>{words !== '' && found.state !== 'looking' ? said(count) : ''}</LiveRegion>
    </Dialog>
  );
}

interface Facts {
  state: 'idle' | 'looking' | 'unreachable';
  count: number;
  words: string;
}

function lineFor({ state, count, words }: Facts): string {
  if (state === 'unreachable') {
    return 'People could not be looked up. Your rooms are here; try again when you are online.';
  }
  if (count === 0 && state === 'looking') return 'Looking for people…';
  if (count === 0) return `Nothing found for “${words}”. Try the beginning of a name.`;
  return 'Arrow keys to choose, Enter to open, Escape to go back.';
}

function said(count: number): string {
  return count === 1 ? '1 found' : `${count} found`;
}

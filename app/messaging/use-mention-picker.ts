import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

import { useLive } from '#app/lib/live.tsx';
import { everyoneHere, type MessagingCalls } from '#server/messaging/contract.ts';

import { mentionWordAt } from './mention-word.ts';

type People = MessagingCalls['room.people']['answer'];

export interface Choice {
  /** Empty for everyone. */
  id: string;
  name: string;
  detail: string;
}

/** The field in which somebody of a room writes. */
export interface MentionPlace {
  roomId: string;
  fieldRef: RefObject<HTMLTextAreaElement>;
  mayTellEveryone: boolean;
}

interface PickerOptions extends MentionPlace {
  listId: string;
}

interface Picker {
  choices: readonly Choice[];
  /** Place of the choice that Enter takes. */
  active: number;
  choose: (choice: Choice) => void;
}

const ASK_AFTER_MS = 150;
const nothing: readonly Choice[] = [];

/** The list of names for what is typed after an "@", led by the keys of the field. */
export function useMentionPicker(options: PickerOptions): Picker {
  const { roomId, fieldRef, listId, mayTellEveryone } = options;
  const { connection } = useLive();
  const [choices, setChoices] = useState(nothing);
  const [active, setActive] = useState(0);
  const asked = useRef('');

  const close = useCallback(() => {
    asked.current = '';
    setChoices(nothing);
  }, []);

  const search = useCallback(
    async (words: string) => {
      const answer = await connection
        ?.ask<People>('room.people', { roomId, search: words })
        .catch(() => null);
      if (asked.current !== `@${words}`) return;
      setChoices([
        ...(mayTellEveryone ? everyoneFor(words) : []),
        ...(answer?.ok ? answer.data.people : []).map(({ id, name, organisation }) => ({
          id,
          name,
          detail: organisation,
        })),
      ]);
      setActive(0);
    },
    [connection, roomId, mayTellEveryone],
  );

  const choose = useCallback(
    ({ name }: Choice) => {
      const field = fieldRef.current;
      const word = field && mentionWordAt(field.value, field.selectionStart);
      if (!word) return;
      field.focus();
      field.setRangeText(`@${name} `, word.start, field.selectionStart, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      close();
    },
    [fieldRef, close],
  );

  useEffect(() => {
    const field = fieldRef.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const word = field && mentionWordAt(field.value, field.selectionStart);
      if (!word) return close();
      asked.current = `@${word.words}`;
      timer = setTimeout(() => void search(word.words), ASK_AFTER_MS);
    };
    look();
    field?.addEventListener('input', look);
    field?.addEventListener('click', look);
    field?.addEventListener('blur', close);
    return () => {
      clearTimeout(timer);
      field?.removeEventListener('input', look);
      field?.removeEventListener('click', look);
      field?.removeEventListener('blur', close);
    };
  }, [fieldRef, search, close]);

  useEffect(() => {
    const field = fieldRef.current;
    if (!field || choices.length === 0) return undefined;
    // Before React hears of it, so that Enter does not send.
    const lead = (event: KeyboardEvent) => {
      const chosen = choices[active];
      if (event.key === 'Escape') close();
      else if (event.key === 'ArrowDown') setActive((active + 1) % choices.length);
      else if (event.key === 'ArrowUp') setActive((active + choices.length - 1) % choices.length);
      else if (isTaking(event) && chosen) choose(chosen);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    field.addEventListener('keydown', lead);
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', listId);
    const activeId = `${listId}-${active}`;
    field.setAttribute('aria-activedescendant', activeId);
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => {
      field.removeEventListener('keydown', lead);
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    };
  }, [fieldRef, listId, choices, active, choose, close]);

  return { choices, active, choose };
}

function isTaking({ key, shiftKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Tab') && !shiftKey && !ctrlKey && !metaKey && !isComposing;
}

function everyoneFor(words: string): Choice[] {
  const name = everyoneHere.slice(1);
  if (!name.startsWith(words.toLowerCase())) return [];
  return [{ id: '', name, detail: 'All in this room. You are asked first.' }];
}

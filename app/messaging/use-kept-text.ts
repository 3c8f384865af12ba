import { useEffect, type RefObject } from 'react';

import { keepDraft, readDraft } from '#app/lib/draft.ts';

interface KeptTextOptions {
  personId: string;
  /** What is being changed or answered, such as `edit:<message id>`. */
  place: string;
  /** What the field holds without a draft. A draft of another beginning is too old. */
  beginning: string;
  fieldRef: RefObject<HTMLTextAreaElement>;
}

/** Keeps a field in the browser while it is written in. Answers what to call at each key. */
export function useKeptText({ personId, place, beginning, fieldRef }: KeptTextOptions): () => void {
  useEffect(() => {
    const field = fieldRef.current;
    if (!field || field.value !== beginning) return;
    const [keptBeginning, ...kept] = readDraft({ personId, place }).split(SEPARATOR);
    if (kept.length > 0 && keptBeginning === beginning) field.value = kept.join(SEPARATOR);
    else keepDraft({ personId, place }, '');
  }, [personId, place, beginning, fieldRef]);

  return () => {
    const text = fieldRef.current?.value ?? '';
    const isSame = text === beginning;
    keepDraft({ personId, place }, isSame ? '' : `${beginning}${SEPARATOR}${text}`);
  };
}

/** A character that no message can hold. */
const SEPARATOR = '\u0000';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { NOT_NHS_NUMBER_REASONS, type GuardVerdict } from '#server/guard/contract.ts';
import { messagingLimits } from '#server/messaging/contract.ts';

import { heldByServer, heldByVerdict, hintsOf, type Held } from './guard-held.ts';
import type { GuardAnswers } from './unsent.ts';
import { useGuard } from './use-guard.ts';

/** Guard is asked when the typing rests this long. */
const CHECK_AFTER_MS = 400;

interface Findings {
  held: Held | null;
  hints: readonly string[];
  /** What is wrong with the text itself. */
  problem: string | null;
}

const nothing: Findings = { held: null, hints: [], problem: null };

/** What goes with the text. */
interface Besides {
  /** Other words that Guard looks at. */
  words: readonly string[];
  mayBeBlank: boolean;
}

const nothingBesides: Besides = { words: [], mayBeBlank: false };

export interface GuardedText {
  fieldRef: RefObject<HTMLTextAreaElement>;
  boxRef: RefObject<HTMLDivElement>;
  findings: Findings;
  onFocus: () => void;
  onInput: () => void;
  /** What may be sent; null where something has to be done first, and the focus is on what. */
  examine: (
    form: HTMLFormElement,
    submitter: HTMLElement | null,
    besides?: Besides,
  ) => Promise<{ text: string; answers: GuardAnswers } | null>;
  /** The server held it back. */
  hold: (fields: Readonly<Record<string, string>>) => void;
  clear: () => void;
}

/** A field for free text under Guard: looked at while it is written, and before it is sent. */
export function useGuardedText(refusal: FormRefusal | null): GuardedText {
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const boxRef = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { load, check } = useGuard();
  const [findings, setFindings] = useState(() => findingsOfServer(refusal));
  const [attempts, setAttempts] = useState(0);

  useEffect(() => () => clearTimeout(timer.current), []);

  // The box is drawn by then.
  useEffect(() => {
    if (attempts > 0) (boxRef.current ?? fieldRef.current)?.focus();
  }, [attempts]);

  const onInput = useCallback(() => {
    const field = fieldRef.current;
    forgetReason(field?.form ?? null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setFindings(findingsOf(check(field?.value ?? '')));
    }, CHECK_AFTER_MS);
  }, [check]);

  const onFocus = useCallback(() => {
    void load().then((isThere) => {
      if (isThere && fieldRef.current?.value) onInput();
    });
  }, [load, onInput]);

  const refuse = useCallback((found: Findings) => {
    clearTimeout(timer.current);
    setFindings(found);
    setAttempts((before) => before + 1);
  }, []);

  const examine = useCallback<GuardedText['examine']>(
    async (form, submitter, { words, mayBeBlank } = nothingBesides) => {
      const text = fieldRef.current?.value.trim() ?? '';
      const problem = problemOf(text, mayBeBlank);
      if (problem !== null) {
        refuse({ ...nothing, problem });
        return null;
      }
      await load();
      const answers = answersIn(form, submitter);
      const all = [text, ...words].map((one) => findingsOf(check(one, answers)));
      const found = all.find(({ held }) => held !== null);
      if (found) {
        refuse(found);
        return null;
      }
      return { text, answers };
    },
    [load, check, refuse],
  );

  const hold = useCallback<GuardedText['hold']>(
    (fields) => {
      const own = findingsOf(check(fieldRef.current?.value ?? ''));
      refuse(own.held ? own : { ...nothing, held: heldByServer(fields) });
    },
    [check, refuse],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    setFindings(nothing);
  }, []);

  return { fieldRef, boxRef, findings, onFocus, onInput, examine, hold, clear };
}

function findingsOf(verdict: GuardVerdict | null): Findings {
  if (!verdict) return nothing;
  return { held: heldByVerdict(verdict), hints: hintsOf(verdict), problem: null };
}

function findingsOfServer(refusal: FormRefusal | null): Findings {
  if (!refusal) return nothing;
  if (refusal.code === 'guardRefused') return { ...nothing, held: heldByServer(refusal.errors) };
  return { ...nothing, problem: refusal.errors.text ?? null };
}

/** The server says the same. */
function problemOf(text: string, mayBeBlank: boolean): string | null {
  const most = messagingLimits.messageText;
  if (text === '') return mayBeBlank ? null : 'Write your message first.';
  if (text.length <= most) return null;
  return `That is ${text.length} characters. The most we can take is ${most}. What you wrote is still here.`;
}

function answersIn(form: HTMLFormElement, submitter: HTMLElement | null): GuardAnswers {
  const given = new FormData(form);
  const chosen = given.get('notNhsNumber');
  const reason = NOT_NHS_NUMBER_REASONS.find((one) => one === chosen);
  return {
    ...(reason === undefined ? {} : { notNhsNumber: reason }),
    ...(submitter?.getAttribute('name') === 'checked' || given.get('checked') === 'yes'
      ? { checked: true }
      : {}),
  };
}

/** An answer was given for the text as it stood. */
function forgetReason(form: HTMLFormElement | null): void {
  for (const radio of form?.querySelectorAll<HTMLInputElement>('[name=notNhsNumber]') ?? []) {
    radio.checked = false;
  }
}

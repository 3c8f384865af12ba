import { useEffect, useRef, useState, type RefObject } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { everyoneHere, type RoomView } from '#server/messaging/contract.ts';

import type { Answers } from './unsent.ts';

interface Question {
  sentence: string;
  /** What was answered to Guard before, to be sent along. */
  checked: boolean;
}

export interface EveryoneQuestion {
  /** Null while nothing is asked. */
  question: Question | null;
  mayTell: boolean;
  boxRef: RefObject<HTMLDivElement>;
  /** What may be sent; null where the number of people has to be confirmed first. */
  examine: <Passed extends { text: string; answers: Answers }>(
    passed: Passed,
    submitter: HTMLElement | null,
  ) => Passed | null;
  drop: () => void;
}

/**
 * Asks a coordinator who writes "@everyone here" whether so many people are meant. Anybody else is
 * told by the server that this is not theirs to do. `room` is null where only the server asks.
 */
export function useEveryoneQuestion(
  room: Pick<RoomView, 'mayTellEveryone' | 'memberCount'> | null,
  refusal: FormRefusal | null,
): EveryoneQuestion {
  const boxRef = useRef<HTMLDivElement>(null);
  const [question, setQuestion] = useState(() => questionOfServer(refusal));
  const [attempts, setAttempts] = useState(0);
  const mayTell = room?.mayTellEveryone ?? false;

  // The box is drawn by then.
  useEffect(() => {
    if (attempts > 0) boxRef.current?.focus();
  }, [attempts]);

  return {
    question,
    mayTell,
    boxRef,
    examine(passed, submitter) {
      if (!room || !mayTell || !mentionsEveryone(passed.text)) return passed;
      if (submitter?.getAttribute('name') === 'tellsEveryone') {
        return { ...passed, answers: { ...passed.answers, tellsEveryone: true } };
      }
      const people = room.memberCount - 1;
      const whom = people === 1 ? '1 person' : `${people} people`;
      setQuestion({
        sentence: `This tells ${whom}. Send?`,
        checked: passed.answers.checked === true,
      });
      setAttempts((before) => before + 1);
      return null;
    },
    drop: () => setQuestion(null),
  };
}

function questionOfServer(refusal: FormRefusal | null): Question | null {
  const sentence = refusal?.errors.tellsEveryone;
  if (sentence === undefined) return null;
  return { sentence, checked: typedValue(refusal, 'checked') === 'yes' };
}

/** As the server reads it. */
function mentionsEveryone(text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}._-])${everyoneHere}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

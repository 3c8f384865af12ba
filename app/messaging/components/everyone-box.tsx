import type { RefObject } from 'react';

import { Button } from '#app/ui/button.tsx';
import { PeopleIcon } from '#app/ui/icon.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';

import type { EveryoneQuestion } from '../use-everyone-question.ts';
import { QuestionBox } from './question-box.tsx';

interface EveryoneBoxProps {
  question: EveryoneQuestion;
  fieldRef: RefObject<HTMLTextAreaElement>;
}

const SENTENCE_ID = 'tells-everyone';

/** How many people a message tells, asked before it is sent. */
export function EveryoneBox({ question: { question, boxRef, drop }, fieldRef }: EveryoneBoxProps) {
  const isLive = useIsLive();
  if (!question) return null;
  return (
    <QuestionBox
      ref={boxRef}
      id={SENTENCE_ID}
      icon={PeopleIcon}
      tone="gorse"
      sentence={<strong>{question.sentence}</strong>}
    >
      {question.checked && <input type="hidden" name="checked" value="yes" />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="tellsEveryone" value="yes">
          Send to everyone here
        </Button>
        {isLive && (
          <Button
            type="button"
            look="quiet"
            onClick={() => {
              drop();
              fieldRef.current?.focus();
            }}
          >
            Go on writing
          </Button>
        )}
      </div>
    </QuestionBox>
  );
}

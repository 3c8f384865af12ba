import type { RefObject } from 'react';

import { Button } from '#app/ui/button.tsx';
import { Icon, PeopleIcon } from '#app/ui/icon.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';

import type { EveryoneQuestion } from '../use-everyone-question.ts';

interface EveryoneBoxProps {
  question: EveryoneQuestion;
  fieldRef: RefObject<HTMLTextAreaElement>;
}

const SENTENCE_ID = 'tells-everyone';

/** How many people a message tells, asked above the field. Its press belongs to the form around it. */
export function EveryoneBox({ question: { question, boxRef, drop }, fieldRef }: EveryoneBoxProps) {
  const isLive = useIsLive();
  if (!question) return null;
  return (
    <div
      ref={boxRef}
      tabIndex={-1}
      role="group"
      aria-labelledby={SENTENCE_ID}
      className="forced-edge flex items-start gap-3 rounded-lg bg-gorse-soft px-4 py-3 text-bark"
    >
      <Icon of={PeopleIcon} className="mt-0.5" />
      <div className="flex min-w-0 grow flex-col gap-2">
        <p id={SENTENCE_ID} role="status" className="font-bold">
          {question.sentence}
        </p>
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
      </div>
    </div>
  );
}

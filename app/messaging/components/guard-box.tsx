import { forwardRef } from 'react';

import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/field.tsx';
import { GuardIcon } from '#app/ui/icon.tsx';
import {
  CHECKED_LABEL,
  NOT_NHS_NUMBER_QUESTION,
  NOT_NHS_NUMBER_WORDS,
} from '#server/guard/contract.ts';

import type { Held } from '../guard-held.ts';
import { QuestionBox } from './question-box.tsx';

interface GuardBoxProps {
  id: string;
  held: Held;
  /** What was chosen before the page came back. */
  chosen?: string | undefined;
}

/** Why Guard holds the text, and what can be answered to it. */
export const GuardBox = forwardRef<HTMLDivElement, GuardBoxProps>(function GuardBox(props, box) {
  const { id, held, chosen } = props;
  const { first, rest } = splitSentence(held.sentence);
  return (
    <QuestionBox
      ref={box}
      id={id}
      icon={GuardIcon}
      tone="berry"
      sentence={
        <>
          <strong>{first}</strong> {rest}
        </>
      }
    >
      {held.reasons.length > 0 && (
        <div className="text-ink">
          <RadioGroup
            name="notNhsNumber"
            label={NOT_NHS_NUMBER_QUESTION}
            choices={held.reasons.map((reason) => ({
              value: reason,
              label: NOT_NHS_NUMBER_WORDS[reason],
            }))}
            defaultValue={chosen}
          />
        </div>
      )}
      {held.tier === 'ask' && (
        <div>
          <Button type="submit" name="checked" value="yes">
            {CHECKED_LABEL}
          </Button>
        </div>
      )}
    </QuestionBox>
  );
});

/** The first sentence is said in bold. */
export function splitSentence(sentence: string): { first: string; rest: string } {
  const end = sentence.search(/[.:?!](\s|$)/);
  if (end === -1) return { first: sentence, rest: '' };
  return { first: sentence.slice(0, end + 1), rest: sentence.slice(end + 2) };
}

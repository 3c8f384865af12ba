import { forwardRef } from 'react';

import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/field.tsx';
import { GuardIcon, Icon } from '#app/ui/icon.tsx';
import {
  CHECKED_LABEL,
  NOT_NHS_NUMBER_QUESTION,
  NOT_NHS_NUMBER_WORDS,
} from '#server/guard/contract.ts';

import type { Held } from '../guard-held.ts';

interface GuardBoxProps {
  id: string;
  held: Held;
  /** What was chosen before the page came back. */
  chosen?: string | undefined;
}

/**
 * Why Guard holds the text, above the field it is about. Its choice and its press belong to the form
 * around it, so they answer without script as well.
 */
export const GuardBox = forwardRef<HTMLDivElement, GuardBoxProps>(function GuardBox(props, box) {
  const { id, held, chosen } = props;
  const { first, rest } = splitSentence(held.sentence);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby={id}
      className="forced-edge flex max-h-[50dvh] items-start gap-3 overflow-y-auto rounded-lg bg-berry-soft px-4 py-3 text-berry"
    >
      <Icon of={GuardIcon} className="mt-0.5" />
      <div className="flex min-w-0 grow flex-col gap-2">
        <p id={id} role="status">
          <strong>{first}</strong> {rest}
        </p>
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
      </div>
    </div>
  );
});

/** The first sentence is said in bold. */
export function splitSentence(sentence: string): { first: string; rest: string } {
  const end = sentence.search(/[.:?!](\s|$)/);
  if (end === -1) return { first: sentence, rest: '' };
  return { first: sentence.slice(0, end + 1), rest: sentence.slice(end + 2) };
}

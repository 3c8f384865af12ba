import { Fragment } from 'react';

import type { MarkedPart } from '#server/lib/text/mark-words.ts';

/**
 * Words in which those that were searched are marked: for the eye in two ways, colour and weight, and
 * for those who listen by the element itself. The text stays one, and is read as one.
 */
export function MarkedText({ parts }: { parts: readonly MarkedPart[] }) {
  return (
    <>
      {parts.map(({ text, isFound }, place) =>
        isFound ? (
          <mark key={place} className="rounded-sm bg-gorse-soft font-bold text-ink">
            {text}
          </mark>
        ) : (
          <Fragment key={place}>{text}</Fragment>
        ),
      )}
    </>
  );
}

import { Link } from '@remix-run/react';

import type { Choice } from '#app/ui/select-field.tsx';
import type { Found } from '#server/search/contract.ts';

import { foundInWords } from '../found-in-words.ts';
import { narrowedInWords } from '../narrowed-in-words.ts';
import { searchPath, type Asked } from '../search-words.ts';
import { RESULTS_ID } from '../use-focus-on-answer.ts';

interface ResultsHeadProps {
  found: Found;
  asked: Asked;
  rooms: readonly Choice[];
  now: string;
}

/** What was asked and how much was found. */
export function ResultsHead({ found, asked, rooms, now }: ResultsHeadProps) {
  const counted = foundInWords(found, asked.kind === '');
  const narrowed = narrowedInWords(asked, { rooms, writers: found.writers, now });
  return (
    <div>
      <h2 id={RESULTS_ID} tabIndex={-1} aria-describedby="search-found" className="text-lg">
        {counted === '' ? 'Nothing found' : 'Found'} for “{asked.q}”
      </h2>
      <p id="search-found" className="text-muted">
        {[counted, narrowed].filter((words) => words !== '').join(' ')}
        {narrowed !== '' && (
          <>
            {' '}
            <Link to={searchPath({ q: asked.q, kind: asked.kind })} className="link">
              Look everywhere
            </Link>
          </>
        )}
      </p>
    </div>
  );
}

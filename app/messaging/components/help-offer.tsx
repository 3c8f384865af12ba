import { Link } from '@remix-run/react';
import { useEffect, useState, type RefObject } from 'react';

import { LineLink } from '#app/ui/help-panel.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { STARTING_LINES, WATCH_SENTENCE } from '#server/administration/contract.ts';

import { watchForCrisis } from '../watch-for-crisis.ts';

/**
 * Offers the help lines beside the field while what is written speaks of danger. It holds nothing
 * back and asks the server nothing; it stays after sending, until something else is written.
 */
export function HelpOffer({ fieldRef }: { fieldRef: RefObject<HTMLTextAreaElement> }) {
  const [isOffered, setIsOffered] = useState(false);
  useEffect(() => {
    return fieldRef.current ? watchForCrisis(fieldRef.current, setIsOffered) : undefined;
  }, [fieldRef]);
  return (
    <div role="status">
      {isOffered && (
        <Notice tone="info" title="Is somebody in danger? There is help, for you too.">
          <span className="flex flex-wrap gap-x-4">
            {STARTING_LINES.map((line) => (
              <LineLink key={line.name} line={line} />
            ))}
            <Link to="/help" className="link inline-flex min-h-11 items-center font-bold">
              Your safeguarding lead
            </Link>
          </span>
        </Notice>
      )}
    </div>
  );
}

/** Beneath the field, with or without script. */
export function WatchLine() {
  return (
    <p className="text-sm text-muted">
      {WATCH_SENTENCE}{' '}
      <Link to="/help" className="link">
        Help lines
      </Link>
    </p>
  );
}

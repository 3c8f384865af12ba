import { Link } from '@remix-run/react';

import { PageHeader } from '#app/ui/page-header.tsx';

interface LetterIsOnItsWayProps {
  sentTo: string;
  /** One sentence or two that are true for known and unknown addresses alike. */
  promise: string;
  /** In the demo and in development letters stay here and can be read. */
  hasOutbox: boolean;
}

/** The same answer for known and unknown addresses. */
export function LetterIsOnItsWay({ sentTo, promise, hasOutbox }: LetterIsOnItsWayProps) {
  return (
    <div role="status" className="flex flex-col gap-4">
      <PageHeader title="Look in your mail" />
      <p>
        You typed <strong className="break-words">{sentTo}</strong>. {promise}
      </p>
      <p>Nothing there after a few minutes? Look among unwanted mail, then check the address.</p>
      {hasOutbox && (
        <p>
          No mail leaves this demo.{' '}
          <Link to="/outbox" className="link">
            Read the letter in the outbox
          </Link>
        </p>
      )}
      <Link to="/sign-in" className="link py-1">
        Back to sign in
      </Link>
    </div>
  );
}

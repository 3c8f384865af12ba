import { Link } from '@remix-run/react';

/** Stands where a moderator hid a message. Its author is led to the rule and to their own words. */
export function HiddenRow({ anchor, isMine }: { anchor: string; isMine: boolean }) {
  return (
    <p id={anchor} className="py-1 pl-12 text-muted italic target:bg-gorse-soft">
      {isMine ? (
        <>
          A moderator hid your message.{' '}
          <Link to="/account/decisions" className="link not-italic">
            Which rule, and what now
          </Link>
        </>
      ) : (
        'A moderator hid this message'
      )}
    </p>
  );
}

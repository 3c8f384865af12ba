import { Link } from '@remix-run/react';

import { Notice } from '#app/ui/notice.tsx';
import type { LeftBoard } from '#server/activities/page-views.ts';

interface HowItLeftProps {
  left: LeftBoard;
  /** What was typed stands below. */
  isTyped: boolean;
}

/** Where the form of an activity was open, or is asked for, that is on the board no more. */
export function HowItLeft({ left: { stayed }, isTyped }: HowItLeftProps) {
  const copy = isTyped && 'Copy from here what you still need. ';
  if (!stayed) {
    return (
      <Notice tone="info" title="It was taken off What’s on.">
        {copy}It cannot be changed any more.
      </Notice>
    );
  }
  const { id, name, isInView } = stayed;
  return (
    <Notice tone="info" title="It was merged into another one.">
      {copy}The one that stays is{' '}
      <Link to={isInView ? `/whats-on/${id}` : `/activities/${id}`} className="link">
        {name}
      </Link>
      .
    </Notice>
  );
}

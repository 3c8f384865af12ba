import { Link } from '@remix-run/react';

import { CardLink } from '#app/ui/card.tsx';
import { Icon, ModerationIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { moderationLimits } from '#server/moderation/contract.ts';

/** A line until it was read: a moderator has something to tell me. */
export function FromModerators({ unread }: { unread: number }) {
  if (unread === 0) return null;
  return (
    <Notice tone="info" title="A moderator has something to tell you.">
      <Link to="/account/decisions" className="link">
        What moderators decided about what you wrote
      </Link>
    </Notice>
  );
}

/** For moderators: what colleagues have reported waits. */
export function ReportedCard({ reported }: { reported: number }) {
  if (reported === 0) return null;
  const many = reported < moderationLimits.counted ? `${reported} things` : 'Many things';
  return (
    <CardLink
      to="/moderation"
      title={reported === 1 ? 'A report waits for you' : `${many} were reported`}
      detail="Look into what colleagues have reported"
      leading={<Icon of={ModerationIcon} />}
    />
  );
}

import { Link } from '@remix-run/react';

import { CardLink } from '#app/ui/card.tsx';
import { Icon, ModerationIcon } from '#app/ui/icon.tsx';
import { moderationLimits } from '#server/moderation/contract.ts';

/** A line until it was read: a moderator has something to tell me. */
export function FromModerators({ unread }: { unread: number }) {
  if (unread === 0) return null;
  return (
    <Link
      to="/account/decisions"
      className="link inline-flex min-h-11 items-center gap-2 font-bold"
    >
      <Icon of={ModerationIcon} />A moderator has something to tell you
    </Link>
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

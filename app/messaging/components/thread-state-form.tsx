import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { BellIcon, MuteIcon } from '#app/ui/icon.tsx';
import type { ThreadState } from '#server/messaging/contract.ts';

interface ThreadStateFormProps {
  path: string;
  state: ThreadState | null;
  /** The newest answer on the page. */
  lastSeq: number;
}

const words: Record<ThreadState | 'none', string> = {
  followed: 'You follow this thread. It shows under “Threads you follow”.',
  muted: 'You muted this thread. It does not call you.',
  none: 'You do not follow this thread.',
};

/** Follow, or mute. Without script also: I have read these. */
export function ThreadStateForm({ path, state, lastSeq }: ThreadStateFormProps) {
  const busy = useBusy();
  const isFollowed = state === 'followed';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Form method="post" action={path} className="flex flex-wrap gap-2">
        <input type="hidden" name="intent" value="follow" />
        {!isFollowed && (
          <Button type="submit" name="state" value="followed" icon={BellIcon} disabled={busy}>
            Follow
          </Button>
        )}
        {state !== 'muted' && (
          <Button type="submit" name="state" value="muted" icon={MuteIcon} disabled={busy}>
            Mute thread
          </Button>
        )}
      </Form>
      <p className="text-sm text-muted">{words[state ?? 'none']}</p>
      {isFollowed && (
        <noscript>
          <Form method="post" action={path}>
            <input type="hidden" name="intent" value="read" />
            <input type="hidden" name="seq" value={lastSeq} />
            <Button type="submit">I have read these</Button>
          </Form>
        </noscript>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';

import { CloseIcon, Icon, InfoIcon, WarnIcon } from '#app/ui/icon.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { LIMITS_SENTENCE } from '#server/guard/contract.ts';
import type { QuotedMessage } from '#server/messaging/contract.ts';

import { roomPath } from '../room-data.ts';
import { firstName } from '../room-words.ts';

export function FieldProblem({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 font-bold text-berry">
      <Icon of={WarnIcon} className="mt-0.5" />
      <span>
        <VisuallyHidden>Error: </VisuallyHidden>
        {children}
      </span>
    </p>
  );
}

export function ReplyLine({ quote, onDrop }: { quote: QuotedMessage; onDrop: () => void }) {
  return (
    <div className="flex items-center gap-2">
      <p className="min-w-0 grow truncate border-l-3 border-hedge pl-2.5 text-muted">
        Reply to {firstName(quote.authorName)}: {quote.excerpt}
      </p>
      <IconButton
        type="button"
        look="quiet"
        label="Do not reply to this message"
        icon={CloseIcon}
        onClick={onDrop}
      />
    </div>
  );
}

interface WritingHintsProps {
  id: string;
  hints: readonly string[];
  enterSends?: boolean;
}

/** What Guard only hints at, and how to write. */
export function WritingHints({ id, hints, enterSends = false }: WritingHintsProps) {
  const isLive = useIsLive();
  return (
    <div id={id} className="text-sm text-muted">
      {hints.map((hint) => (
        <p key={hint} className="flex items-start gap-1.5 text-sloe">
          <Icon of={InfoIcon} size={16} className="mt-0.5" />
          {hint}
        </p>
      ))}
      <p>
        {isLive && enterSends && (
          <span className="hidden pointer-fine:inline">
            Enter sends, Shift + Enter makes a new line.{' '}
          </span>
        )}
        **bold**, - for a list, &gt; for a quote
      </p>
      {/* On a phone, where each line counts, once there is something to read again. */}
      <p className="max-sm:group-has-[textarea:placeholder-shown]:hidden">{LIMITS_SENTENCE}</p>
    </div>
  );
}

export function SignedOutNotice({ roomId }: { roomId: string }) {
  return (
    <Notice tone="warn" title="You are signed out." role="status">
      What you wrote is kept here.{' '}
      <a className="link" href={`/sign-in?next=${encodeURIComponent(roomPath(roomId))}`}>
        Sign in and come back
      </a>
    </Notice>
  );
}

import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { KeptMessage } from '#server/messaging/contract.ts';

interface KeptMessagesProps {
  /** Names the list. */
  label: string;
  messages: readonly KeptMessage[];
  now: string;
}

/** Words of a room, as they stand there now. */
export function KeptMessages({ label, messages, now }: KeptMessagesProps) {
  if (messages.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-col gap-3">
      {messages.map(({ id, author, body, sentAt }) => (
        <li key={id} className="flex flex-col gap-1 rounded-xl border border-line bg-surface p-4">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <strong>{author.name}</strong>
            <time dateTime={sentAt} className="text-sm text-muted">
              {dayInSentence(sentAt, now)}, {clockTime(sentAt)}
            </time>
          </p>
          <WrittenText body={body} />
        </li>
      ))}
    </ul>
  );
}

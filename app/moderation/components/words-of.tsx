import { WrittenText } from '#app/ui/written-text.tsx';
import type { PersonCard } from '#server/accounts/contract.ts';
import type { TextBlock } from '#server/messaging/contract.ts';

interface WordsOfProps {
  /** Null for what the county was given to begin with. */
  author: PersonCard | null;
  title: string | null;
  body: readonly TextBlock[];
}

/** What somebody wrote, set apart from the page that speaks of it. */
export function WordsOf({ author, title, body }: WordsOfProps) {
  return (
    <blockquote className="flex flex-col gap-1 border-l-3 border-edge pl-3">
      {author && (
        <p>
          <strong>{author.name}</strong>
          <span className="text-sm text-muted"> {author.organisation}</span>
        </p>
      )}
      {title !== null && <p className="font-bold">{title}</p>}
      <WrittenText body={body} />
    </blockquote>
  );
}

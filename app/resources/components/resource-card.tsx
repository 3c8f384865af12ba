import { Link } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import { Tag } from '#app/ui/chip.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { resourceTags, type ResourceCard as Resource } from '#server/resources/contract.ts';

import { authorWords, contentWords, kindWords, resourcePath, usedWords } from '../shelf-words.ts';

/** A resource as it stands on the shelf. Pressing anywhere opens it; only the title is its name. */
export function ResourceCard({ resource, now }: { resource: Resource; now: string }) {
  const { id, kind, title, summary, tags, sharedAt, usedBy } = resource;
  return (
    <article className="relative flex gap-3 rounded-xl border border-line bg-surface p-4 hover:border-edge">
      <span className="inline-flex size-9 shrink-0 items-center justify-center rounded-lg bg-hedge-soft text-hedge">
        <Icon of={kindWords[kind].icon} />
      </span>
      <div className="flex min-w-0 grow flex-col gap-1">
        <h2 className="text-base">
          <Link to={resourcePath(id)} className="after:absolute after:inset-0 after:rounded-xl">
            {title}
          </Link>
        </h2>
        <p>{summary}</p>
        <p className="flex flex-wrap gap-1.5 py-0.5">
          {tags.map((tag) => (
            <Tag key={tag}>{resourceTags[tag]}</Tag>
          ))}
        </p>
        <p className="text-sm text-muted">
          {contentWords(resource)} · {authorWords(resource)}
          {resource.author !== null && (
            <>
              {' '}
              · <time dateTime={sharedAt}>{dayInSentence(sharedAt, now)}</time>
            </>
          )}
          {usedBy > 0 && ` · ${usedWords(usedBy)}`}
        </p>
      </div>
    </article>
  );
}

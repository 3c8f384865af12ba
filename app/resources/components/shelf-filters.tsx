import { Form, Link } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { CloseIcon, Icon, SearchIcon } from '#app/ui/icon.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import {
  resourceKinds,
  resourcesLimits,
  resourceTags,
  type TagCount,
} from '#server/resources/contract.ts';

import { kindWords, shelfPath, type ShelfFilter } from '../shelf-words.ts';

interface ShelfFiltersProps {
  filter: ShelfFilter;
  tags: readonly TagCount[];
}

/** Everything that is chosen stands in the address, so it works without script and with Back. */
export function ShelfFilters({ filter, tags }: ShelfFiltersProps) {
  return (
    <div className="flex flex-col gap-3">
      <Form method="get" action="/shelf" role="search" key={`search:${filter.q}`}>
        {filter.kind !== '' && <input type="hidden" name="kind" value={filter.kind} />}
        {filter.tag !== '' && <input type="hidden" name="tag" value={filter.tag} />}
        <FormRow
          button={
            <Button type="submit" icon={SearchIcon}>
              Search
            </Button>
          }
        >
          <TextField
            name="q"
            label="Search the Shelf"
            type="search"
            size={12}
            maxLength={resourcesLimits.query}
            defaultValue={filter.q}
            autoComplete="off"
          />
        </FormRow>
      </Form>
      <Tabs
        label="Kinds"
        tabs={[
          { href: shelfPath({ ...filter, kind: '' }), label: 'All', current: filter.kind === '' },
          ...resourceKinds.map((kind) => ({
            href: shelfPath({ ...filter, kind }),
            label: kindWords[kind].many,
            current: filter.kind === kind,
          })),
        ]}
      />
      <Chosen filter={filter} />
      {tags.length > 0 && (
        <Disclosure summary="Choose a tag">
          <ul className="flex flex-wrap gap-2 py-1">
            {tags.map(({ tag, count }) => (
              <li key={tag}>
                <Link
                  to={shelfPath({ ...filter, tag })}
                  aria-current={filter.tag === tag ? 'true' : undefined}
                  className={classNames(
                    'inline-flex min-h-11 items-center gap-1.5 rounded-md border px-3',
                    filter.tag === tag
                      ? 'border-hedge bg-hedge-soft font-bold text-hedge'
                      : 'border-edge bg-surface hover:border-ink',
                  )}
                >
                  {resourceTags[tag]}
                  <span className="text-sm text-muted">{count}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** What narrows the list, each with a way to take it off. */
function Chosen({ filter }: { filter: ShelfFilter }) {
  const chosen = [
    { key: 'tag' as const, words: tagWords(filter.tag) },
    { key: 'q' as const, words: filter.q === '' ? '' : `“${filter.q}”` },
  ].filter(({ words }) => words !== '');
  if (chosen.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {chosen.map(({ key, words }) => (
        <li key={key}>
          <Link
            to={shelfPath({ ...filter, [key]: '' })}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-md border border-hedge bg-hedge-soft px-3 font-bold text-hedge"
          >
            <VisuallyHidden>Take off: </VisuallyHidden>
            {words}
            <Icon of={CloseIcon} size={16} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function tagWords(tag: string): string {
  return Object.entries(resourceTags).find(([code]) => code === tag)?.[1] ?? '';
}

import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { SearchIcon } from '#app/ui/icon.tsx';
import { activitiesLimits } from '#server/activities/contract.ts';
import type { BoardFilters } from '#server/activities/page-views.ts';

import { boardFields } from '../board-address.ts';

/** Words to search for. The other filters go along, so that a search does not undo them. */
export function BoardSearch({ filters, busy }: { filters: BoardFilters; busy: boolean }) {
  return (
    <Form method="get" action="/whats-on" role="search" key={filters.words}>
      {boardFields({ ...filters, words: '' }).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            name="words"
            label="What are you looking for?"
            type="search"
            defaultValue={filters.words}
            maxLength={activitiesLimits.search}
            placeholder="Men’s shed, Ambry…"
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <Button type="submit" icon={SearchIcon} disabled={busy}>
          Search
        </Button>
      </div>
    </Form>
  );
}

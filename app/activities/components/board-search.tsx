import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { SearchIcon } from '#app/ui/icon.tsx';
import { activitiesLimits } from '#server/activities/contract.ts';
import type { BoardFilters } from '#server/activities/page-views.ts';

import { boardFields, type BoardView } from '../board-address.ts';

interface BoardSearchProps {
  filters: BoardFilters;
  view: BoardView;
  busy: boolean;
}

/** What to search for, and near which place. The other filters go along, so that none is undone. */
export function BoardSearch({ filters, view, busy }: BoardSearchProps) {
  const others = [...boardFields({ ...filters, words: '', place: '' }), ...view.kept];
  return (
    <Form method="get" action={view.path} role="search" key={`${filters.words} ${filters.place}`}>
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 grow-[2] basis-60">
          <TextField
            name="words"
            label="What are you looking for?"
            type="search"
            defaultValue={filters.words}
            maxLength={activitiesLimits.search}
            placeholder="Men’s shed, choir…"
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <div className="min-w-0 grow basis-36">
          <TextField
            name="place"
            label="Near which place?"
            type="search"
            defaultValue={filters.place}
            maxLength={activitiesLimits.town}
            placeholder="Town or postcode"
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

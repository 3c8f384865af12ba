import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { Choice } from '#app/ui/select-field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { SearchIcon } from '#app/ui/icon.tsx';
import { searchLimits } from '#server/search/contract.ts';

import type { Asked } from '../search-words.ts';

interface SearchFormProps {
  asked: Asked;
  rooms: readonly Choice[];
  errors: Readonly<Record<string, string>>;
  busy: boolean;
}

/** Everything that is chosen stands in the address, so it works without script and with Back. */
export function SearchForm({ asked, rooms, errors, busy }: SearchFormProps) {
  const hasWrongFilter = ['room', 'person', 'from', 'to'].some((name) => errors[name]);
  return (
    <Form
      method="get"
      action="/search"
      role="search"
      aria-busy={busy}
      className="flex flex-col gap-3"
      key={JSON.stringify(asked)}
    >
      {asked.kind !== '' && <input type="hidden" name="kind" value={asked.kind} />}
      <FormRow
        button={
          <Button type="submit" look="primary" icon={SearchIcon}>
            {busy ? 'Searching…' : 'Search'}
          </Button>
        }
      >
        <TextField
          name="q"
          label="Words to look for"
          type="search"
          size={12}
          maxLength={searchLimits.words}
          defaultValue={asked.q}
          error={errors.q}
          autoComplete="off"
        />
      </FormRow>
      <Disclosure
        summary="Narrow by room, person or time"
        // What is chosen stands in words above the results, so that they are not pushed away.
        open={hasWrongFilter}
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            name="room"
            label="Room"
            choices={rooms}
            emptyLabel="All my rooms"
            defaultValue={asked.room}
            error={errors.room}
          />
          <TextField
            name="person"
            label="Written by"
            hint="A name, or its beginning."
            maxLength={searchLimits.person}
            defaultValue={asked.person}
            error={errors.person}
            autoComplete="off"
          />
          <TextField
            name="from"
            label="From this day"
            type="date"
            defaultValue={asked.from}
            error={errors.from}
          />
          <TextField
            name="to"
            label="Up to this day"
            type="date"
            defaultValue={asked.to}
            error={errors.to}
          />
        </div>
      </Disclosure>
    </Form>
  );
}

import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { SearchIcon } from '#app/ui/icon.tsx';
import { activitiesLimits } from '#server/activities/contract.ts';
import type { LikelyPage } from '#server/activities/merge-views.ts';

/** What may be the same, the likest first; and a search for what is called something else. */
export function LikelyList({ page: { activity, words, likely } }: { page: LikelyPage }) {
  const address = `/whats-on/${activity.id}/merge`;
  const isSearch = words !== '';
  return (
    <>
      <section aria-labelledby="likely" className="flex flex-col gap-3">
        <h2 id="likely" className="text-lg">
          {isSearch ? `Found for “${words}”` : 'Perhaps one of these'}
        </h2>
        {likely.map(({ id, name, organisation, town, when }) => (
          <CardLink
            key={id}
            to={`${address}?with=${id}`}
            title={name}
            detail={
              <>
                {town === '' ? organisation : `${organisation} · ${town}`}
                <br />
                {when}
              </>
            }
          />
        ))}
        {likely.length === 0 && (
          <EmptyState icon={SearchIcon} title="Nothing like it" level={3}>
            {isSearch ? 'Try other words.' : 'Search for it by a word of its name.'}
          </EmptyState>
        )}
      </section>
      <Form method="get" action={address} role="search" key={words} className="max-w-form">
        <FormRow
          button={
            <Button type="submit" icon={SearchIcon}>
              Search
            </Button>
          }
        >
          <TextField
            name="words"
            label="It is called something else"
            type="search"
            defaultValue={words}
            maxLength={activitiesLimits.search}
            autoComplete="off"
          />
        </FormRow>
      </Form>
    </>
  );
}

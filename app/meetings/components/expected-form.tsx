import { Form, Link } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/field.tsx';
import type { ExpectedPerson } from '#server/meetings/attendance/contract.ts';

interface ExpectedFormProps {
  people: readonly ExpectedPerson[];
  /** The name that was looked for; empty for those who said that they would come. */
  q: string;
  here: string;
  busy: boolean;
}

/** Ticks, and one press for all of them. */
export function ExpectedForm({ people, q, here, busy }: ExpectedFormProps) {
  const isSearch = q !== '';
  const ticked = people.filter(({ came }) => came !== null);
  return (
    <>
      {isSearch && (
        <Link to={here} className="link inline-flex min-h-11 items-center self-start">
          Back to those who said that they would come
        </Link>
      )}
      {people.length === 0 ? (
        <p>
          {isSearch
            ? 'Nobody who may come to this meeting has a name that begins so.'
            : 'Nobody had said that they would come. Find people by their names.'}
        </p>
      ) : (
        <Form method="post" preventScrollReset aria-busy={busy} className="flex flex-col gap-5">
          {ticked
            .filter(({ isSettled }) => !isSettled)
            .map(({ id }) => (
              <input key={id} type="hidden" name="was" value={id} />
            ))}
          <CheckboxGroup
            key={ticked.map(({ id }) => id).join()}
            name="present"
            label={isSearch ? 'People of that name' : 'Said that they would come, or were ticked'}
            choices={people.map((person) => ({
              value: person.id,
              label: person.name,
              hint: hintOf(person),
              disabled: person.isSettled,
            }))}
            defaultValues={ticked.map(({ id }) => id)}
          />
          <div>
            <Button type="submit" look="primary" disabled={busy}>
              {busy ? 'Saving…' : 'Save'}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

const answers = {
  going: 'said they would come',
  phone: 'said they would join by phone',
  no: 'said they could not come',
};

function hintOf({ organisation, answer, came, isSettled }: ExpectedPerson): string {
  const said = answer === null ? 'had not answered' : answers[answer];
  const own = came === null ? 'say they did not come' : 'say so themselves';
  return `${organisation}, ${isSettled ? own : said}`;
}

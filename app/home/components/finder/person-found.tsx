import { Form } from '@remix-run/react';

import { Avatar } from '#app/ui/avatar.tsx';
import { Button } from '#app/ui/button.tsx';
import type { PersonCard } from '#server/accounts/contract.ts';

/** Somebody who was found, with the way to write to them. */
export function PersonFound({ person: { id, name, organisation } }: { person: PersonCard }) {
  return (
    <Form
      method="post"
      action="/rooms/direct"
      className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface p-3"
    >
      <input type="hidden" name="personIds" value={id} />
      <Avatar id={id} name={name} />
      <p className="min-w-0 grow">
        <strong>{name}</strong>
        <br />
        <span className="text-sm text-muted">{organisation}</span>
      </p>
      <Button type="submit" aria-label={`Write to ${name}`}>
        Write
      </Button>
    </Form>
  );
}

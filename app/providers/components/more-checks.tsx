import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/field.tsx';
import type { CheckedField, ContactView } from '#server/providers/contract.ts';

const labels: Record<CheckedField, string> = {
  phone: 'Phone number',
  email: 'E-mail address',
  website: 'Website',
  times: 'Best time to ring',
  role: 'What they do',
};

/** For whoever met them or wrote, or asked about more than the number. */
export function MoreChecks({
  contact,
  errors,
  busy,
}: {
  contact: ContactView;
  errors: Readonly<Record<string, string>>;
  busy: boolean;
}) {
  const filled: [CheckedField, string][] = [
    ['phone', contact.phone],
    ['email', contact.email],
    ['times', contact.bestTime],
    ['role', contact.role],
    ['website', contact.website],
  ];
  const choices = filled.flatMap(([value, words]) =>
    words === '' ? [] : [{ value, label: labels[value] }],
  );
  if (choices.length === 0) return null;
  return (
    <Disclosure summary="I checked something else" open={errors.fields !== undefined}>
      <Form method="post" preventScrollReset className="flex flex-col gap-5">
        <CheckboxGroup
          name="fields"
          label="What is still right?"
          choices={choices}
          error={errors.fields}
        />
        <RadioGroup
          name="how"
          label="How do you know?"
          direction="row"
          defaultValue="rang"
          choices={[
            { value: 'rang', label: 'I rang' },
            { value: 'wrote', label: 'I wrote' },
            { value: 'met', label: 'I met them' },
          ]}
        />
        <div>
          <Button type="submit" name="intent" value="confirm" disabled={busy}>
            Save what I checked
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

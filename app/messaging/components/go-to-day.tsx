import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { MeetingsIcon } from '#app/ui/icon.tsx';

import { roomPath, type DayTrouble } from '../room-data.ts';

interface GoToDayProps {
  roomId: string;
  trouble: DayTrouble | null;
}

/** Leads to the first message of a day, by the browser's own field for dates. */
export function GoToDay({ roomId, trouble }: GoToDayProps) {
  return (
    <Form method="get" action={roomPath(roomId)} className="w-full max-w-form">
      <FormRow
        button={
          <Button type="submit" icon={MeetingsIcon}>
            Go to this day
          </Button>
        }
      >
        <TextField
          key={trouble?.day ?? ''}
          name="on"
          type="date"
          label="What was said on"
          defaultValue={trouble?.day}
          error={trouble?.sentence}
          required
        />
      </FormRow>
    </Form>
  );
}

import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { describeField, FieldFrame } from '#app/ui/field-frame.tsx';

interface OutlineFormProps {
  /** When it was kept; null where there is none. */
  keptAt: string | null;
  points: number;
  now: string;
  refusal: FormRefusal | null;
  busy: boolean;
}

/** What the county looks like: from a file or pasted, and the way to take it off again. */
export function OutlineForm({ keptAt, points, now, refusal, busy }: OutlineFormProps) {
  const file = {
    name: 'file',
    label: 'A file with the outline',
    hint: 'GeoJSON (.geojson or .json), up to 1 MB, in degrees (WGS 84).',
    error: refusal?.errors.file,
  };
  return (
    <section aria-labelledby="outline" className="flex max-w-form flex-col gap-4">
      <div>
        <h2 id="outline">Outline of the county</h2>
        <p className="text-muted">
          {keptAt === null
            ? 'There is none yet: the map shows the places alone. Many councils give it away as open data, for example as “counties, generalised”.'
            : `Kept on ${longDateNear(keptAt, now)}, ${points.toLocaleString('en-GB')} points. A new one takes its place.`}
        </p>
      </div>
      <Form
        method="post"
        encType="multipart/form-data"
        noValidate
        aria-busy={busy}
        className="flex flex-col gap-4"
      >
        <FieldFrame {...file}>
          <input
            {...describeField(file)}
            type="file"
            accept=".geojson,.json,application/geo+json,application/json"
            className="min-h-11 w-full cursor-pointer rounded-lg border border-edge bg-surface px-3 py-2 hover:border-ink file:mr-3 file:rounded-sm file:border-0 file:bg-hedge-soft file:px-3 file:py-1 file:font-bold file:text-hedge"
          />
        </FieldFrame>
        <TextArea
          name="outline"
          label="Or paste it here"
          defaultValue={typedValue(refusal, 'outline')}
          error={refusal?.errors.outline}
          rows={3}
          spellCheck={false}
          autoComplete="off"
        />
        <div>
          <Button type="submit" disabled={busy}>
            {busy ? 'Saving…' : 'Keep this outline'}
          </Button>
        </div>
      </Form>
      {keptAt !== null && (
        <Form method="post">
          <Button type="submit" look="quiet" name="intent" value="removeOutline" disabled={busy}>
            Take the outline away
          </Button>
        </Form>
      )}
    </section>
  );
}

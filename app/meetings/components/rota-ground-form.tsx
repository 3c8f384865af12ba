import { Form, Link } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue, typedValues } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { CheckboxGroup, SelectField, TextField } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { meetingsLimits, weekdays } from '#server/meetings/contract.ts';
import { rotaLimits, type RotaView } from '#server/meetings/rota/contract.ts';

import { weekdayWords } from '../meeting-words.ts';

/** So that the page is not long where there are few. */
const BLANK_ROWS = 2;

interface RotaGroundFormProps {
  rota: RotaView;
  refusal: FormRefusal | null;
}

/** From where organisations set off, and which venues and days come in question. */
export function RotaGroundForm({
  rota: { places, ground },
  refusal: answered,
}: RotaGroundFormProps) {
  const busy = useBusy();
  const refusal = answered?.values.intent === 'take' ? null : answered;
  const errors = refusal?.errors ?? {};
  const choices = places.map(({ id, name }) => ({ value: id, label: name }));
  const rows = Array.from({ length: rotaLimits.venues }, (_, row) => row);
  const isFilled = (row: number) =>
    ['venue', 'placeId'].some((name) => typedValue(refusal, `${name}-${row}`) !== '');
  const last = Math.max(ground.venues.length - 1, ...rows.filter(isFilled));
  return (
    <Form method="post" noValidate aria-busy={busy} className="flex max-w-form flex-col gap-6">
      <h2 className="text-lg">What it is worked out from</h2>
      {places.length === 0 && (
        <p>
          There is no place on the map yet.{' '}
          <Link to="/places" className="link">
            Put towns and villages on the map
          </Link>{' '}
          first.
        </p>
      )}
      <input type="hidden" name="version" value={ground.version} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-bold">Where organisations set off from</legend>
        <p className="text-muted">
          One place each, for all meetings of the county. Nobody is asked where they live.
        </p>
        {ground.bases.map(({ organisationId, organisation, placeId }, row) => (
          <div key={organisationId}>
            <input type="hidden" name="organisationId" value={organisationId} />
            <input
              type="hidden"
              name={`baseWas-${row}`}
              value={typedValue(refusal, `baseWas-${row}`, placeId ?? '')}
            />
            <SelectField
              name={`base-${row}`}
              label={organisation}
              error={errors[`base-${row}`]}
              choices={choices}
              emptyLabel="Not said"
              defaultValue={typedValue(refusal, `base-${row}`, placeId ?? '')}
            />
          </div>
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-bold">Venues that come in question</legend>
        <p className="text-muted">
          Up to {rotaLimits.venues}. Write a venue as it stands on the dates: past meetings there
          are counted too. More rows come when you have kept these.
        </p>
        {rows.slice(0, last + 1 + BLANK_ROWS).map((row) => {
          const { name = '', placeId = null } = ground.venues[row] ?? {};
          return (
            <div key={row} className="grid items-start gap-3 sm:grid-cols-2">
              <TextField
                name={`venue-${row}`}
                label={`Venue ${row + 1}`}
                error={errors[`venue-${row}`]}
                defaultValue={typedValue(refusal, `venue-${row}`, name)}
                maxLength={meetingsLimits.place}
                autoComplete="off"
              />
              <SelectField
                name={`placeId-${row}`}
                label={`Where venue ${row + 1} is`}
                error={errors[`placeId-${row}`]}
                choices={choices}
                emptyLabel="Choose a place"
                defaultValue={typedValue(refusal, `placeId-${row}`, placeId ?? '')}
              />
            </div>
          );
        })}
      </fieldset>
      <CheckboxGroup
        name="weekdays"
        label="Days that come in question"
        hint="A date stays in its week."
        error={errors.weekdays}
        choices={weekdays.map((value) => ({ value, label: weekdayWords[value] }))}
        defaultValues={typedValues(refusal, 'weekdays', ground.weekdays)}
      />
      <GuardWatch place="activity" />
      <CheckedField refusal={refusal} />
      <div>
        <Button
          type="submit"
          name="intent"
          value="keep"
          look={ground.version === 0 ? 'primary' : 'secondary'}
          disabled={busy}
        >
          {busy ? 'Wait a moment…' : 'Keep this and work it out'}
        </Button>
      </div>
    </Form>
  );
}

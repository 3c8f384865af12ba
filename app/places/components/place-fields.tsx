import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { placesLimits, type PlaceView } from '#server/places/contract.ts';

interface PlaceFieldsProps {
  refusal: FormRefusal | null;
  /** What is there, or what is known of a new one. */
  place?: Partial<PlaceView>;
}

/** The fields of one place, in page order. */
export const placeFields = ['name', 'latitude', 'longitude'] as const;

/** Its name and where it is. */
export function PlaceFields({ refusal, place = {} }: PlaceFieldsProps) {
  const field = (name: (typeof placeFields)[number]) => ({
    name,
    defaultValue: typedValue(refusal, name, String(place[name] ?? '')),
    error: refusal?.errors[name],
    autoComplete: 'off',
    required: true,
  });
  return (
    <>
      <TextField {...field('name')} label="Town or village" maxLength={placesLimits.name} />
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        <TextField
          {...field('latitude')}
          label="Latitude"
          hint="For example 52.9512. Both numbers can be pasted here."
          inputMode="text"
          maxLength={placesLimits.degrees}
        />
        <TextField
          {...field('longitude')}
          label="Longitude"
          hint="For example -0.3704, with a minus west of Greenwich."
          inputMode="text"
          maxLength={placesLimits.degrees}
        />
      </div>
      <GuardWatch place="activity" />
      <CheckedField refusal={refusal} />
    </>
  );
}

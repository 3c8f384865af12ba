import { TextField } from '#app/ui/field.tsx';
import { meetingsLimits } from '#server/meetings/contract.ts';

type Errors = Readonly<Record<string, string | undefined>>;

interface ReachFieldsProps {
  typed: { [Name in 'place' | 'phone' | 'link']?: string | undefined };
  errors: Errors;
}

/** Where people meet, and how those join who are elsewhere. All three go together. */
export function ReachFields({ typed, errors }: ReachFieldsProps) {
  const field = (name: 'place' | 'phone' | 'link') => ({
    name,
    defaultValue: typed[name] ?? '',
    error: errors[name],
  });
  return (
    <>
      <TextField
        {...field('place')}
        label="Where"
        hint="The building and the room. Leave it blank if nobody meets in person."
        maxLength={meetingsLimits.place}
        autoComplete="off"
      />
      <TextField
        {...field('phone')}
        label="How to join by phone"
        hint="The number, and a code if there is one."
        maxLength={meetingsLimits.phone}
        autoComplete="off"
        optional
      />
      <TextField
        {...field('link')}
        label="Link to join online"
        type="url"
        maxLength={meetingsLimits.link}
        autoComplete="off"
        optional
      />
    </>
  );
}

interface PlaceFieldsProps {
  typed: ReachFieldsProps['typed'] & { capacity?: string | undefined };
  errors: Errors;
}

/** The same, and how many find room there. */
export function PlaceFields({ typed, errors }: PlaceFieldsProps) {
  return (
    <>
      <ReachFields typed={typed} errors={errors} />
      <TextField
        name="capacity"
        defaultValue={typed.capacity ?? ''}
        error={errors.capacity}
        label="How many people fit in the room?"
        hint="Only where it is small. Those who come too late are on a waiting list."
        type="number"
        inputMode="numeric"
        min={meetingsLimits.capacity.min}
        max={meetingsLimits.capacity.max}
        optional
      />
    </>
  );
}

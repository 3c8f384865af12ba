import { TextField } from '#app/ui/field.tsx';
import { meetingsLimits } from '#server/meetings/contract.ts';

interface PlaceFieldsProps {
  typed: { [Name in 'place' | 'phone' | 'link' | 'capacity']?: string | undefined };
  errors: Readonly<Record<string, string | undefined>>;
}

/** Where people meet, and how those join who are elsewhere. All three go together. */
export function PlaceFields({ typed, errors }: PlaceFieldsProps) {
  const field = (name: 'place' | 'phone' | 'link' | 'capacity') => ({
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
      <TextField
        {...field('capacity')}
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

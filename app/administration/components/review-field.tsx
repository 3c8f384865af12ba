import { TextField } from '#app/ui/field.tsx';

interface ReviewFieldProps {
  value: string;
  error?: string | undefined;
}

export function ReviewField({ value, error }: ReviewFieldProps) {
  return (
    <TextField
      name="reviewBy"
      label="Look at it again on"
      type="date"
      hint="From that day on your start page says so. Half a year is a good time."
      defaultValue={value}
      error={error}
      required
    />
  );
}

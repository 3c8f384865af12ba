import { workingDays } from '#server/accounts/contract.ts';

/** "Mon" to "Sun". */
export const days = workingDays.map((day) => ({
  value: day,
  label: `${day.charAt(0).toUpperCase()}${day.slice(1, 3)}`,
}));

/** "09:00" and so on, by the clocks of the county. */
export const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

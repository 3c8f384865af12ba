import type { FormValues } from '#app/lib/read-form.ts';
import { meetingsLimits } from '#server/meetings/contract.ts';
import { rotaLimits } from '#server/meetings/rota/contract.ts';

/** The fields of both forms of the page, in page order; each row has its number behind the name. */
export const rotaFields: readonly string[] = [
  ...rowsOf('take', rotaLimits.dates),
  ...rowsOf('base', meetingsLimits.organisations),
  ...Array.from({ length: rotaLimits.venues }, (_, row) => [
    `venue-${row}`,
    `placeId-${row}`,
  ]).flat(),
  'weekdays',
  'checked',
];

function rowsOf(name: string, most: number): string[] {
  return Array.from({ length: most }, (_, row) => `${name}-${row}`);
}

/** What proposals are to be worked out from, as the form has it; blank rows too. */
export function readGround(values: FormValues) {
  const text = textIn(values);
  const ids = [values.organisationId ?? []].flat();
  return {
    ...{ version: values.version, weekdays: values.weekdays, checked: values.checked },
    bases: ids.map((organisationId, row) => ({
      organisationId,
      base: text(`base-${row}`),
      baseWas: text(`baseWas-${row}`),
    })),
    venues: Array.from({ length: rotaLimits.venues }, (_, row) => ({
      venue: text(`venue-${row}`),
      placeId: text(`placeId-${row}`),
    })),
  };
}

/** The dates that were ticked, as they were proposed. */
export function readTaken(values: FormValues) {
  const text = textIn(values);
  return Array.from({ length: rotaLimits.dates }, (_, row) => row).flatMap((row) => {
    if (text(`take-${row}`) === '') return [];
    return [
      {
        meetingId: text(`meetingId-${row}`),
        sequence: text(`sequence-${row}`),
        day: text(`day-${row}`),
        place: text(`place-${row}`),
      },
    ];
  });
}

function textIn(values: FormValues) {
  return (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
}

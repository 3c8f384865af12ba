import { z } from 'zod';

import {
  attendanceModes,
  joinRoutes,
  rowDecisions,
  rowStatuses,
  sheetColumns,
  whatMattersCodes,
} from './contract.ts';

const unread = 'We could not read that. Load the page again.';
const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
const ticked = z
  .preprocess(blankIsMissing, z.enum(['yes', 'on']).optional())
  .transform((value) => value !== undefined);
const oneOrNone = <const Code extends string>(codes: readonly Code[]) =>
  z.preprocess(
    (value) => (value === undefined ? '' : value),
    z.enum([...codes, ''], 'Choose from the list.'),
  );

/** Whether it is an id, the query decides. */
const importId = z.string(unread).max(64, unread);

export const startImportInput = z.object({
  clientId: z.string(unread).regex(/^[A-Za-z0-9_-]{16,64}$/, unread),
  file: z.object(
    { name: z.string().max(1000), bytes: z.instanceof(Uint8Array) },
    'Choose a spreadsheet.',
  ),
});

export const importInput = z.object({ importId });

export const getImportInput = z.object({
  importId,
  show: z
    .enum([...rowStatuses, 'all', 'toLookAt', 'toDecide'])
    .optional()
    .catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

export const chooseColumnsInput = z.object({
  importId,
  /** One for each column of the file, in its order. */
  columns: z.preprocess(
    (value): unknown => (typeof value === 'string' ? [value] : value),
    z.array(z.enum([...sheetColumns, ''], 'Choose from the list.')).max(200, unread),
  ),
  organisationId: z
    .string()
    .regex(/^(?:[0-9a-f]{24})?$/, 'Choose from the list.')
    .default(''),
  whatMatters: oneOrNone(whatMattersCodes),
  attendanceMode: oneOrNone(attendanceModes),
  joinRoute: oneOrNone(joinRoutes),
  asksCost: ticked,
  addsOrganisations: ticked,
});

export const decideRowsInput = z.object({
  importId,
  decision: z.enum(rowDecisions, 'Choose one of the three.'),
  /** Missing for all that wait. */
  number: z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value),
    z.number(unread).int().optional(),
  ),
});

export const exportInput = z.object({
  kind: z.enum(['csv', 'xlsx'], unread),
  filters: z.unknown(),
});

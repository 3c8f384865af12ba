import type { ActivityRecord, CheckRecord } from './activity.model.ts';
import type { CheckedField } from './contract.ts';
import { hasWords } from './typed-activity.ts';

/**
 * The change that marks these fields as checked and what was reported of them as right again. A
 * field that says nothing cannot be checked.
 */
export function confirmingFields(
  activity: ActivityRecord,
  fields: readonly CheckedField[],
  check: CheckRecord,
) {
  const checks = fields
    .filter((field) => hasWords(field, activity))
    .map((field) => [`checks.${field}`, check] as const);
  const reports = fields.map((field) => [`reports.${field}`, 1] as const);
  return { $set: Object.fromEntries(checks), $unset: Object.fromEntries(reports) };
}

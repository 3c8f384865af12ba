import { freshnessOf, type Freshness } from '../lib/freshness.ts';
import type { ActivityRecord } from './activity.model.ts';
import type { CheckedField } from './contract.ts';

/** How far each field can be trusted by itself. Not at all where it is reported wrong. */
export function freshnessOfFields(
  { checks, reports }: Pick<ActivityRecord, 'checks' | 'reports'>,
  now: Date,
): Record<CheckedField, Freshness> {
  const freshness = (field: CheckedField) =>
    reports[field] ? 'stale' : freshnessOf(checks[field]?.at ?? null, now);
  return {
    times: freshness('times'),
    place: freshness('place'),
    cost: freshness('cost'),
    phone: freshness('phone'),
  };
}

import type { CheckRecord, ContactRecord } from './contact.model.ts';
import { reportedFields, type CheckedField } from './contract.ts';

type Facts = Pick<ContactRecord, 'phone' | 'email' | 'bestTime' | 'checks' | 'reports'>;

const NEVER = new Date(0);

/** What one needs for ringing, or for writing where there is no number. One press confirms these. */
export function ringingFields({
  phone,
  bestTime,
}: Pick<Facts, 'phone' | 'bestTime'>): CheckedField[] {
  const reach: CheckedField = phone === '' ? 'email' : 'phone';
  return bestTime === '' ? [reach] : [reach, 'times'];
}

/** A contact is as good as the oldest check of what one needs for ringing. Null where one is missing. */
export function oldestCheck(contact: Facts): CheckRecord | null {
  const checks = ringingFields(contact).map((field) => contact.checks[field]);
  return checks.reduce<CheckRecord | null>((oldest, check, index) => {
    if (!check || (index > 0 && oldest === null)) return null;
    return oldest === null || check.at < oldest.at ? check : oldest;
  }, null);
}

/** As lists sort it: what is reported wrong stands with what was never checked. */
export function trustedAtOf(contact: Facts): Date {
  const isReported = reportedFields.some((field) => contact.reports[field] !== undefined);
  return isReported ? NEVER : (oldestCheck(contact)?.at ?? NEVER);
}

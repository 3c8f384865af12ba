import type { AttendanceView } from '#server/meetings/attendance/contract.ts';

/** "12 people came, 3 of them by phone or online." */
export function cameWords({ there, phone }: AttendanceView['counts']): string {
  const all = there + phone;
  if (all === 0) return 'Nobody has said yet that they came.';
  const people = all === 1 ? '1 person came' : `${all} people came`;
  if (phone === 0) return `${people}.`;
  if (there === 0) return `${people} by phone or online.`;
  return `${people}, ${phone} of them by phone or online.`;
}

/** "Hazel Quickset, Rowan Brackett and 2 more". */
export function nameWords({ people, unnamed }: Pick<AttendanceView, 'people' | 'unnamed'>): string {
  const names = people.map(({ name }) => name);
  if (unnamed > 0) names.push(unnamed === 1 ? '1 more' : `${unnamed} more`);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

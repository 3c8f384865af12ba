/** "no activities", "1 activity", "7 activities" */
export function activitiesInWords(count: number): string {
  if (count === 0) return 'no activities';
  return count === 1 ? '1 activity' : `${count} activities`;
}

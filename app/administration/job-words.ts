/** What runs by itself, as its administrator would say it. One that is not named here shows its key. */
const choreWords: Record<string, string> = {
  askForReviews: 'Ask activity providers whether all is still right',
  endAlumniSeats: 'End seats for reading that are over',
  markDuePolls: 'Remind people of finding a date, and close it',
  markDueReminders: 'Remind people of meetings they come to',
  placeActivities: 'Find out where activities are',
  placeAgain: 'Look again where activities are',
  readReplies: 'Read answers to calendar invitations',
  sendInvitations: 'Send calendar invitations',
  sendMails: 'Send digests and other letters, and tell devices',
  sweepFiles: 'Clear away files that nothing holds',
  sweepImports: 'Clear away spreadsheets that were left',
  sweepMessages: 'Let go of messages that are two years old',
  sweepKeeps: 'End waiting for answers about words to keep',
  sweepNotifications: 'Clear away what is old under “For you”',
  tellConcerns: 'Tell people what concerns them',
};

export function choreInWords(key: string): string {
  return choreWords[key] ?? key;
}

const units = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** "every minute", "every 15 minutes", "every day". */
export function everyInWords(seconds: number): string {
  const [size, unit] = units.find(([length]) => seconds % length === 0) ?? [1, 'second'];
  const count = seconds / size;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

import type { Delivery } from './mailer.ts';

/** What the mail library knows of a refusal. */
interface Refusal {
  responseCode?: unknown;
  command?: unknown;
  response?: unknown;
}

/** Codes that speak of the mailbox where no enhanced code says what was meant. */
const MAILBOX_CODES = [550, 551, 553];

/**
 * Tells from a failed try whether the address is no good, the letter is not wanted, or the mail server
 * cannot be had just now. A server that refuses everybody, such as one that does not relay for us,
 * speaks of its policy (5.7.x), and no address is at fault.
 */
export function whyNotSent(error: unknown): Exclude<Delivery, 'sent'> {
  const { responseCode, command, response } = (error instanceof Object ? error : {}) as Refusal;
  if (typeof responseCode !== 'number' || responseCode < 500) return 'notNow';
  const [, enhanced] = /\b5\.(\d)\.\d{1,3}\b/.exec(String(response)) ?? [];
  const isAboutMailbox =
    enhanced === undefined
      ? MAILBOX_CODES.includes(responseCode)
      : enhanced === '1' || enhanced === '2';
  return command === 'RCPT TO' && isAboutMailbox ? 'noSuchAddress' : 'refused';
}

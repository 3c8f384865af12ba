import { clockTime, dayInSentence, longDate } from '#app/lib/dates.ts';
import {
  reasonWords,
  ruleWords,
  type AuditAct,
  type MatterCard,
  type NoticeView,
  type ThingKind,
} from '#server/moderation/contract.ts';

/** What can be reported, as a reader would say it. */
export const thingWords: Record<ThingKind, { a: string; the: string; your: string }> = {
  message: { a: 'A message', the: 'the message', your: 'your message' },
  resource: { a: 'A resource on the Shelf', the: 'the resource', your: 'what you shared' },
  comment: { a: 'A comment on the Shelf', the: 'the comment', your: 'your comment' },
  note: { a: 'A note in What’s on', the: 'the note', your: 'your note' },
  noteAnswer: { a: 'An answer to a note in What’s on', the: 'the answer', your: 'your answer' },
  gap: { a: 'A gap in What’s missing', the: 'the gap', your: 'your gap' },
  introduction: {
    ...{ a: 'Words in a question for an introduction', the: 'the question' },
    your: 'what you wrote in a question',
  },
  outcome: {
    ...{ a: 'A decision or an action of a meeting', the: 'what was written down' },
    your: 'what you wrote down at a meeting',
  },
  commitment: {
    ...{ a: 'A line shared at a meeting', the: 'the line', your: 'the line you shared' },
  },
};

/** Nobody but moderators reads these once they are hidden. */
export const hiddenFromAuthor: ReadonlySet<ThingKind> = new Set(['introduction']);

/** "It is unkind. It is advertising." */
export function reasonsInWords({ reasons }: Pick<MatterCard, 'reasons'>): string {
  return reasons.map((reason) => `${reasonWords[reason]}.`).join(' ');
}

export function reportsInWords(reports: number): string {
  return reports === 1 ? '1 report' : `${reports} reports`;
}

/** "today, 09:30". */
export function momentInWords(iso: string, now: string): string {
  return `${dayInSentence(iso, now)}, ${clockTime(iso)}`;
}

/** "Monday 14 December at 09:00": the end of a time, which may be far off. */
export function endInWords(iso: string): string {
  return `${longDate(iso)} at ${clockTime(iso)}`;
}

/** What was done, to `{thing}` or to `{person}`. */
export const actWords: Record<AuditAct, string> = {
  opened: 'read {thing}',
  left: 'left {thing} as it is',
  hidden: 'hid {thing}',
  muted: 'kept {person} from writing for a time',
  muteLifted: 'let {person} write again',
  closed: 'closed the account of {person}',
};

/** The heading of a notice. */
export function noticeTitle({ kind, thing }: NoticeView): string {
  const { the, your } = thingWords[thing ?? 'message'];
  switch (kind) {
    case 'wasRead':
      return `A moderator read ${your}`;
    case 'roomWasRead':
      return 'A moderator read part of a direct room you are in';
    case 'left':
      return `A moderator looked at ${your}: it stays`;
    case 'hidden':
      return `A moderator hid ${your}`;
    case 'restored':
      return `Another moderator put back ${your}`;
    case 'keptHidden':
      return `Another moderator looked again: ${your} stays hidden`;
    case 'lookedAt':
      return `A moderator looked at ${the} you reported`;
    case 'muted':
      return 'You can read, but not write for a time';
    case 'muteLifted':
      return 'You can write again';
  }
}

/** What it means, and what now. */
export function noticeBody({ kind, until }: NoticeView): string {
  switch (kind) {
    case 'wasRead':
      return 'Somebody reported it, so a moderator opened it, with at most four messages around it. Nothing is decided yet. You will be told what is.';
    case 'roomWasRead':
      return 'Somebody reported a message there. A moderator opened it, with at most four messages around it. They can read nothing else of that room.';
    case 'left':
      return 'Somebody reported it. The moderator found nothing against our rules, and nothing has changed.';
    case 'hidden':
      return 'Nobody else can read it now. You can, below, and you can ask once for another moderator to look again.';
    case 'restored':
      return 'Everybody who could read it before can read it again. We are sorry for the trouble.';
    case 'keptHidden':
      return 'Two moderators have looked at it now, so this is how it stays.';
    case 'lookedAt':
      return 'Thank you for telling us. The person who wrote it does not know who did.';
    case 'muted':
      return `You can write again from ${endInWords(until ?? '')}. It ends by itself. If you think this is wrong, speak to a coordinator.`;
    case 'muteLifted':
      return 'A moderator ended it early. Welcome back.';
  }
}

/** The rule that a notice names, as a sentence; null where it names none. */
export function ruleInWords({ rule }: Pick<NoticeView, 'rule'>): string | null {
  return rule && ruleWords[rule];
}

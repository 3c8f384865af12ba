import type { RuleName } from '../guard/contract.ts';

/** The lines to ring when somebody is in danger, who leads on safeguarding, and what Guard said. */

export const administrationLimits = {
  lines: 6,
  name: 60,
  number: 30,
  words: 120,
  role: 80,
  leadWords: 160,
  /** How far ahead a review may be put, in days. */
  reviewDays: 730,
  /** How many days of counts are read. */
  countDays: 28,
} as const;

export const lineWays = ['ring', 'text'] as const;
export type LineWay = (typeof lineWays)[number];

export interface HelpLine {
  name: string;
  way: LineWay;
  number: string;
  /** When to use it, or what to say. */
  words: string;
}

/** What stands until a county has written its own, and wherever a county cannot be asked. */
export const STARTING_LINES: readonly HelpLine[] = [
  { name: 'Emergency', way: 'ring', number: '999', words: 'When somebody is in danger now.' },
  { name: 'NHS 111', way: 'ring', number: '111', words: 'Choose the mental health option.' },
  { name: 'Samaritans', way: 'ring', number: '116 123', words: 'They listen, day and night.' },
  { name: 'Shout', way: 'text', number: '85258', words: 'Text SHOUT, day and night.' },
];

export const WATCH_SENTENCE = 'Hedgerow is not watched 24 hours a day.';

/** Whom to tell at once when one fears for somebody's safety. */
export interface SafeguardingLead {
  /** The role, such as "Safeguarding lead", or a name with it. */
  role: string;
  phone: string;
  words: string;
}

export interface LeadOfOrganisation extends SafeguardingLead {
  organisation: string;
}

export interface HelpPanelView {
  lines: readonly HelpLine[];
  /** Of the host organisations in which the reader works. */
  leads: readonly LeadOfOrganisation[];
}

export interface KeptLead {
  organisationId: string;
  organisation: string;
  /** Null where none has been written down. */
  lead: SafeguardingLead | null;
  /** A day, "2026-10-14". */
  reviewBy: string | null;
  isDue: boolean;
}

/** The whole panel, for those who keep it. */
export interface KeptPanelView {
  lines: readonly HelpLine[];
  reviewBy: string | null;
  /** Its review date has come, or nobody of the county has looked through it yet. */
  isDue: boolean;
  leads: readonly KeptLead[];
}

/** What waits for a review. */
export interface ReviewDueView {
  lines: boolean;
  /** Organisations whose lead waits for it, by name. */
  leads: readonly string[];
}

export const guardOutcomes = ['stopped', 'asked', 'hinted', 'setAside'] as const;
export type GuardOutcomeName = (typeof guardOutcomes)[number];
export type OutcomeCounts = Readonly<Record<GuardOutcomeName, number>>;

export interface GuardCountsView {
  /** The first day that is counted, "2026-10-14". */
  since: string;
  rules: readonly { rule: RuleName; counts: OutcomeCounts }[];
  /** Days on which Guard spoke, newest first. */
  days: readonly { day: string; counts: OutcomeCounts }[];
}

/** Something that runs by itself, in the whole installation. */
export interface ChoreView {
  key: string;
  everySeconds: number;
  isRunning: boolean;
  /** Null while it is not to run again. */
  nextRunAt: string | null;
  /** Null where it has not run yet. */
  lastRun: {
    endedAt: string;
    seconds: number;
    /** The kind of the fault, for whoever reads the log; null where it went well. */
    fault: string | null;
    /** Of things that it dealt with, such as messages that went; null where it does not count. */
    count: number | null;
  } | null;
}

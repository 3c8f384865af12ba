export const attendanceLimits = {
  /** On the page of the meeting; of more people only the number is said. */
  namesShown: 100,
  /** On a page of those who are marked. */
  peopleOnPage: 30,
} as const;

/** How somebody came. */
export const ways = ['there', 'phone'] as const;
export type Way = (typeof ways)[number];

/** Who came to a meeting, as all see it who may see the meeting. */
export interface AttendanceView {
  /** Whether it can be said and taken back now. */
  isOpen: boolean;
  /** Joining from elsewhere is offered where the meeting says how. */
  choices: readonly Way[];
  mine: Way | null;
  /** Who said so of me. */
  saidBy: 'me' | 'coordinator' | null;
  counts: Record<Way, number>;
  /** By name, of those who may still see the meeting. */
  people: { id: string; name: string }[];
  /** Came as well, and are not named: they are away, have left, or are too many. */
  unnamed: number;
}

/** One person as a coordinator marks them. */
export interface ExpectedPerson {
  id: string;
  name: string;
  organisation: string;
  /** What they had answered; null for no answer. */
  answer: 'going' | 'phone' | 'no' | null;
  came: Way | null;
  /** Said it themselves, that they were there or that they were not: nobody else changes it. */
  isSettled: boolean;
}

export interface ExpectedPage {
  people: ExpectedPerson[];
  page: number;
  pages: number;
}

// --- In words --------------------------------------------------------------------------------------

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

export const liveLimits = {
  /** The page of the meeting itself opens so long before it begins. */
  opensBeforeMinutes: 15,
  /** Words written without a connection are taken in so long after the page has closed. */
  lateNotesHours: 24,
  /** One change of the notes. */
  updateBytes: 150_000,
  /** What a browser says that it has of the notes. */
  vectorBytes: 16_000,
  /** All notes of one meeting, as they are stored. */
  documentBytes: 200_000,
  /** Characters in the notes of one item. */
  notes: 20_000,
  paragraph: 2_000,
  question: 200,
  hands: 100,
  votesShown: 10,
} as const;

/** The text for the meeting as a whole; each item of the agenda has one of its own. */
export const WHOLE_MEETING = 'meeting';

/** The name of an item's text among the notes. */
export const notesKey = (itemId: string) => `item:${itemId}`;

export const moves = ['next', 'later', 'back'] as const;
export type Move = (typeof moves)[number];

export const voteChoices = ['yes', 'no', 'aside'] as const;
export type VoteChoice = (typeof voteChoices)[number];
export type VoteCounts = Record<VoteChoice, number>;

/** When the page is there: to come, open, over (to be read), or called off. */
export type LiveStage = 'ahead' | 'open' | 'over' | 'cancelled';

// --- What people see -----------------------------------------------------------------------------

export interface NamedPerson {
  id: string;
  name: string;
}

export interface LiveItem {
  id: string;
  title: string;
  minutes: number;
  /** `later` is brought up again on the next date. */
  state: 'open' | 'done' | 'later';
}

/** Where the meeting is in its agenda. */
export interface LivePlace {
  /** Null before the first item and after the last. */
  itemId: string | null;
  /** When it came to be there; null where nobody has begun. */
  since: string | null;
}

export interface LiveVote {
  id: string;
  question: string;
  /** Null while it is open. */
  counts: VoteCounts | null;
  /** I have answered; what, no door says. */
  hasAnswered: boolean;
}

export interface NotesText {
  /** `WHOLE_MEETING`, or that of an item. */
  key: string;
  text: string;
}

export interface LiveView {
  meetingId: string;
  stage: LiveStage;
  opensAt: string;
  closesAt: string;
  /** The server's moment, by which browsers correct their own clocks. */
  now: string;
  /** Whose open page is known now, in order of name. */
  here: NamedPerson[];
  chair: NamedPerson | null;
  /** I am a coordinator or have the chair. */
  mayLead: boolean;
  mayTakeChair: boolean;
  items: LiveItem[];
  place: LivePlace;
  /** Who asked first stands first. */
  hands: NamedPerson[];
  /** Null where no round goes on. */
  round: (NamedPerson & { hasSpoken: boolean })[] | null;
  /** Newest first. */
  votes: LiveVote[];
  notes: NotesText[];
  /** Under this number my browser adds to the notes. A page that is loaded anew gets another one. */
  writer: number;
}

/** What a browser lacks of the notes. Bytes travel as base64. */
export interface NotesMissing {
  update: string;
  /** What the server has. */
  vector: string;
  seq: number;
}

export type NotesStored = Omit<NotesMissing, 'update'>;

/** The questions of the live door. */
export interface LiveCalls {
  'live.open': { input: { meetingId: string; tabId: string }; answer: { personIds: string[] } };
  'live.close': { input: { meetingId: string; tabId: string }; answer: null };
  'notes.open': { input: { meetingId: string; vector: string }; answer: NotesMissing };
  'notes.update': {
    input: { meetingId: string; update: string; checked?: 'yes' };
    answer: NotesStored;
  };
}

// --- What is announced ---------------------------------------------------------------------------

export type LiveAnnouncement =
  /** To those who have the page open: read it again. */
  | { event: 'live.changed'; view: { meetingId: string } }
  /** To those who have the page open: what was written. */
  | { event: 'notes.changed'; view: { meetingId: string; update: string; seq: number } }
  /** To the other processes alone: who has the page open. */
  | { event: 'live.opening'; view: unknown };

// --- In words --------------------------------------------------------------------------------------

/** "5 yes, 2 no, 1 stands aside". */
export function countsWords({ yes, no, aside }: VoteCounts): string {
  return `${yes} yes, ${no} no, ${aside} ${aside === 1 ? 'stands' : 'stand'} aside`;
}

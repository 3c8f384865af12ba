import type { PersonAtWork } from '../accounts/contract.ts';
import type { RoomLevel } from './contract.ts';

/** What I want to hear of a room. Only I see it. */
export interface Attention {
  level: RoomLevel;
  /** Silent until then, or with null until I say that I am back. Null where it is not muted. */
  muted: { until: string | null } | null;
  /** Threads in which no mention calls me. */
  mutedThreadIds: string[];
}

/** Whether others see that I have a room open when they have it open too. */
export interface PresenceChoice {
  showsPresence: boolean;
}

/** Who of the others has a room open and may be shown. */
export interface PeopleHere {
  roomId: string;
  personIds: string[];
}

export interface RoomPeoplePage {
  people: PersonAtWork[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
}

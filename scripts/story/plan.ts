import type { StoryPerson } from './people.ts';

/** The whole story of the county with its times, before anything is written anywhere. */
export interface CountyPlan {
  opensAt: Date;
  joinings: readonly Joining[];
  rooms: readonly PlannedRoom[];
}

export interface Joining {
  person: StoryPerson;
  invitedAt: Date;
  joinsAt: Date;
}

export interface PlannedRoom {
  /** `county`, the key of an organisation or of a topic, or `direct:` and the people's keys. */
  key: string;
  kind: 'county' | 'organisation' | 'topic' | 'direct';
  /** Of a topic room; the name of the organisation; blank else. */
  name: string;
  purpose: string;
  openedBy: string;
  opensAt: Date;
  /** Everybody in it, and from when on. */
  members: readonly { by: string; from: Date }[];
  talk: readonly TalkEvent[];
  /** How far each member has read: the number of the last message read. */
  reads: readonly { by: string; upTo: number }[];
}

/** `number` is the message's place in the room, from 1. Events stand in the order of their time. */
export type TalkEvent =
  | { kind: 'said'; at: Date; by: string; number: number; text: string; answers: number | null }
  | { kind: 'changed'; at: Date; by: string; number: number; text: string }
  | { kind: 'takenBack'; at: Date; by: string; number: number };

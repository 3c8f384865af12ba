import { z } from 'zod';

/** What a person may be. A person can hold several, each within an organisation or the county. */
export const roles = [
  'linkWorker',
  'supervisor',
  'activityProvider',
  'coordinator',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Roles in words, as people read them. */
export const roleWords: Record<Role, string> = {
  linkWorker: 'Link worker',
  supervisor: 'Supervisor',
  activityProvider: 'Activity provider',
  coordinator: 'Coordinator',
  administrator: 'Administrator',
};

export const organisationKinds = ['host', 'activityProvider'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const workingDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type WorkingDay = (typeof workingDays)[number];

/** Days for which somebody who has left may still read. */
export const DAYS_FOR_READING = 90;

/**
 * A seat whose holder takes no part: away for a while, or gone and reading for some time yet.
 * Somebody who takes part has none.
 */
export type RestingSeat =
  | {
      state: 'paused';
      since: string;
      /** The day on which the person means to be back, as `2026-12-31`. */
      backOn?: string;
    }
  | { state: 'alumni'; since: string; until: string };

/** Who acts, as every use case sees it. Made by `identify` from the session, never from input. */
export interface Actor {
  personId: string;
  countyId: string;
  name: string;
  /** Without repeats, in the order of `roles`. */
  roles: readonly Role[];
  /** Host organisations in which the actor is link worker or supervisor. */
  hostOrganisationIds: readonly string[];
  /** Organisations for which the actor is activity provider. */
  providerOrganisationIds: readonly string[];
  /** A moderator keeps the actor from writing until then. It may be over already. */
  mutedUntil?: string;
  /** Notices of moderators that wait to be read. */
  unreadNotices?: number;
  /** A gap that the actor named may be filled. */
  hasGapNews?: boolean;
  /** Something under "For you" may be new. */
  mayHaveNew?: boolean;
  /** Absent for whoever takes part. */
  seat?: RestingSeat;
  /** SHA-256 of the session's id. */
  sessionHash: string;
  /** Ties log lines of page, socket and job together. */
  requestId: string;
}

/** A person with the hats worn now, without a session: all of an actor but that. */
export type Wearer = Omit<Actor, 'sessionHash' | 'requestId'>;

/** Where a request comes from. Used to count tries and to name the session, never stored whole. */
export interface Where {
  address: string;
  agent: string;
  /** Cookies that came along: a session in them ends when a new one begins in the same browser. */
  cookieHeader?: string;
}

/** What colleagues see of a person beside a message or a contact. */
export interface PersonCard {
  id: string;
  name: string;
  /** Name of the first host organisation, of the provider's organisation, or of the county. */
  organisation: string;
}

/** A card with the days on which the person works; empty where they were not said. */
export interface PersonAtWork extends PersonCard {
  workingDays: readonly WorkingDay[];
}

/** How many people there are, and how many of them do not work on each day of the week. */
export interface DaysOff {
  people: number;
  off: Record<WorkingDay, number>;
}

export const limits = {
  name: 80,
  email: 254,
  password: { min: 10, max: 200 },
  organisationName: 120,
  /** Why an organisation is not to be listed. */
  reason: 120,
  /** Organisations that asked for it, on the page of staff. */
  takenOff: 200,
  /** Closed ones there. */
  archived: 200,
  pronouns: 40,
  canHelpWith: 300,
  /** Pasted at once. */
  addresses: 100,
  addressText: 20_000,
  search: 100,
} as const;

/** Ids travel as 24 hexadecimal digits. */
export const idInput = /* @__PURE__ */ makeIdInput();

/** A call marked as pure, so that zod stays out of pages that take words and limits from here. */
function makeIdInput() {
  return z.string().regex(/^[0-9a-f]{24}$/, 'That is not an id.');
}

/** A role as its holder and the staff of the county see it. */
export interface HeldRoleView {
  role: Role;
  organisationId: string | null;
  /** Name of the organisation, or of the county. */
  organisation: string;
}

export interface OrganisationView {
  id: string;
  name: string;
  kinds: readonly OrganisationKind[];
  state: 'open' | 'closed';
  /** People who belong to it now. Null where the reader may not manage organisations. */
  members: number | null;
}

/** An organisation that asked not to be listed. */
export interface TakenOffView {
  id: string;
  name: string;
  /** May be empty. */
  reason: string;
  at: string;
}

/** An organisation that is closed and can be opened again, or was merged into another. */
export interface ArchivedView {
  id: string;
  name: string;
  kinds: readonly OrganisationKind[];
  /** Null where it was closed before this was kept. */
  closedAt: string | null;
  /** Null where it was not merged. */
  mergedInto: { id: string; name: string; by: string } | null;
  mayReopen: boolean;
}

export interface InvitationView {
  id: string;
  email: string;
  role: Role;
  organisation: string;
  invitedBy: string;
  invitedAt: string;
  expiresAt: string;
  state: 'open' | 'expired';
}

/** What came of pasting addresses. */
export interface InvitedView {
  sent: string[];
  refused: { address: string; reason: string }[];
}

/** What the holder of an invitation's link gets to see before accepting it. */
export interface JoinView {
  email: string;
  role: Role;
  organisation: string;
  county: string;
  invitedBy: string;
  expiresAt: string;
  /** Activity providers may join without one and sign in by link. */
  needsPassword: boolean;
  /**
   * `new`: name and password, then in. `add`: signed in as the invited person, one press.
   * `signIn`: the address has an account; sign in first. `otherPerson`: signed in as somebody else.
   * `otherCounty`: the address has an account in another county, so it cannot be used here.
   */
  step: 'new' | 'add' | 'signIn' | 'otherPerson' | 'otherCounty';
}

export interface SessionView {
  /** Says which one to end. Of no use for signing in. */
  id: string;
  device: string;
  createdAt: string;
  lastUsedAt: string;
  isCurrent: boolean;
}

export interface ProfileView {
  id: string;
  name: string;
  pronouns: string;
  workingDays: readonly WorkingDay[];
  canHelpWith: string;
  county: string;
  roles: HeldRoleView[];
}

/** One's own profile. The address is shown to its owner only. */
export interface OwnProfileView extends ProfileView {
  email: string;
  hasPassword: boolean;
}

export interface MemberView {
  id: string;
  name: string;
  joinedAt: string;
  /** Null for whoever takes part, and for whoever has left and reads no more. */
  seat: RestingSeat | null;
  roles: HeldRoleView[];
}

/** One member, looked at by itself. */
export interface OpenMemberView extends MemberView {
  /** Kept from writing until then; null for who may write. */
  mutedUntil: string | null;
}

/** One page of a list, and where the next begins. */
export interface PageOf<Item> {
  items: Item[];
  after: string | null;
}

/** A session has begun: send `setCookie` as it stands, then lead to `next`. */
export interface SignedIn {
  setCookie: string;
  next: string;
}

/** Sessions whose sockets have to go. For the server only: its audience is empty. */
export interface SessionEnded {
  event: 'session.ended';
  view: { sessionHashes: string[] };
}

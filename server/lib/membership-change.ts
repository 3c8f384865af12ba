import type { ClientSession } from 'mongoose';

/** One hat that a person wears: a role within an organisation, or within the whole county. */
export interface HeldRole {
  role: string;
  /** Null for roles that hold in the whole county. */
  organisationId: string | null;
}

/** A change of who belongs where, told to followers inside the transaction that makes it. */
export type MembershipChange =
  | {
      kind: 'membership';
      countyId: string;
      personId: string;
      added: readonly HeldRole[];
      ended: readonly HeldRole[];
      /** The person has left, and may read on for a while. */
      keepsSeat?: boolean;
    }
  /** Somebody is away for a while, or back. The roles stay as they are. */
  | { kind: 'seat'; countyId: string; personId: string; state: 'paused' | 'active' }
  | {
      kind: 'organisation';
      countyId: string;
      organisationId: string;
      name: string;
      /** `host`, `activityProvider` or both. */
      kinds: readonly string[];
      state: 'open' | 'closed';
      /** It asked not to be listed, so what was written of its people goes for good. */
      isTakenOff?: boolean;
      /** It is the same as this one, to which all that is its own goes. */
      mergedInto?: { organisationId: string; name: string };
    }
  | { kind: 'county'; countyId: string; name: string };

/**
 * Keeps what hangs on memberships in step, in the same transaction. It may run several times for
 * one change, so it announces nothing itself. Where it answers a function, that one runs once,
 * after the transaction stands: the place to announce. The change stands even where that fails.
 */
export type MembershipFollower =
  | ((change: MembershipChange, session: ClientSession) => Promise<void>)
  | ((
      change: MembershipChange,
      session: ClientSession,
    ) => Promise<(() => Promise<void>) | undefined>);

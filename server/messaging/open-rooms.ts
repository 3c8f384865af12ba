/** Somebody who has a room open in one tab. */
export interface Opening {
  roomId: string;
  personId: string;
  /** Made by the tab. */
  tabId: string;
}

export type Presence = Omit<Opening, 'tabId'>;

/**
 * Who has which room open. Each tab holds a lease that it renews; one that is not renewed runs out.
 * Never stored: it is lost with the process and made anew within a minute. Where several processes
 * serve one county each is told of the leases of all (`opening-change.ts`). What does not arrive, while
 * the way between them is cut, comes right with the next renewal.
 */
export interface OpenRooms {
  /** `isShown`: whether the others may see that this person is here. */
  renew(opening: Opening, isShown: boolean): void;
  /** Answers whether it was open. */
  end(opening: Opening): boolean;
  /** Ends what a person has open in a room, in whatever tab. */
  endAll(presence: Presence): void;
  /** This person is shown nowhere from now on. Answers where they were. */
  hide(personId: string): Presence[];
  /** People who have the room open, shown or not. */
  openers(roomId: string): string[];
  isShown(presence: Presence): boolean;
  /** Lets go of leases that have run out. Answers who was shown and is here no more. */
  sweep(): Presence[];
  /** Grows whenever somebody is let go of or hidden from outside. */
  readonly endings: number;
  readonly size: number;
}

interface Lease extends Opening {
  until: number;
  isShown: boolean;
}

const LEASE_MS = 60_000;
/** Of one person in one room; the oldest gives way. */
const MOST_TABS = 10;

export function createOpenRooms(now: () => number): OpenRooms {
  /** Room → leases of its people, the oldest first. */
  const rooms = new Map<string, Lease[]>();
  let endings = 0;

  const standing = (roomId: string) =>
    (rooms.get(roomId) ?? []).filter(({ until }) => until > now());

  function keep(roomId: string, leases: Lease[]): void {
    if (leases.length === 0) rooms.delete(roomId);
    else rooms.set(roomId, leases);
  }

  function isShown({ roomId, personId }: Presence): boolean {
    return standing(roomId).some((one) => one.personId === personId && one.isShown);
  }

  return {
    isShown,
    renew(opening, shown) {
      const { roomId, personId } = opening;
      const others = standing(roomId).filter((one) => !isSame(one, opening));
      const tabs = others.filter((one) => one.personId === personId);
      const dropped = tabs.length < MOST_TABS ? undefined : tabs[0];
      const lease = { ...opening, until: now() + LEASE_MS, isShown: shown };
      keep(roomId, [...others.filter((one) => one !== dropped), lease]);
    },
    end(opening) {
      const { roomId } = opening;
      const leases = standing(roomId);
      const left = leases.filter((one) => !isSame(one, opening));
      keep(roomId, left);
      return left.length < leases.length;
    },
    endAll({ roomId, personId }) {
      endings += 1;
      keep(
        roomId,
        (rooms.get(roomId) ?? []).filter((one) => one.personId !== personId),
      );
    },
    hide(personId) {
      endings += 1;
      const places = [...rooms.keys()]
        .map((roomId) => ({ roomId, personId }))
        .filter((presence) => isShown(presence));
      for (const { roomId } of places) {
        const leases = rooms.get(roomId) ?? [];
        keep(
          roomId,
          leases.map((one) => (one.personId === personId ? { ...one, isShown: false } : one)),
        );
      }
      return places;
    },
    openers: (roomId) => [...new Set(standing(roomId).map(({ personId }) => personId))],
    sweep() {
      const lapsed: Presence[] = [];
      for (const [roomId, leases] of rooms) {
        const left = standing(roomId);
        if (left.length === leases.length) continue;
        keep(roomId, left);
        const shown = leases.filter((one) => one.isShown).map(({ personId }) => personId);
        for (const personId of new Set(shown)) {
          if (!isShown({ roomId, personId })) lapsed.push({ roomId, personId });
        }
      }
      return lapsed;
    },
    get endings() {
      return endings;
    },
    get size() {
      return rooms.size;
    },
  };
}

function isSame(one: Opening, other: Opening): boolean {
  return one.personId === other.personId && one.tabId === other.tabId;
}

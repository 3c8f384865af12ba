/** One tab in which somebody has the page of a meeting open. */
export interface Opening {
  meetingId: string;
  personId: string;
  /** Made by the tab. */
  tabId: string;
}

/**
 * Who has the page of which meeting open. Each tab holds a lease that it renews; one that is not renewed
 * runs out. Never stored: it is lost with the process and made anew within half a minute. Every process is
 * told of the leases of all (`here-change.ts`).
 */
export interface Here {
  renew(opening: Opening, forMs: number): void;
  end(opening: Opening): void;
  /** Ends all that a person has open. Answers in which meetings. */
  endAll(personId: string): string[];
  isHere(meetingId: string, personId: string): boolean;
  /** In the order in which they came. */
  people(meetingId: string): string[];
  /** Lets go of leases that have run out. Answers the meetings that somebody is gone from. */
  sweep(): string[];
  /** Grows whenever somebody is let go of from outside. */
  readonly endings: number;
}

interface Lease extends Opening {
  until: number;
}

/** Of one person in one meeting; the oldest gives way. */
const MOST_TABS = 10;

export function createHere(now: () => number): Here {
  const meetings = new Map<string, Lease[]>();
  let endings = 0;
  const standing = (meetingId: string) =>
    (meetings.get(meetingId) ?? []).filter(({ until }) => until > now());
  const people = (meetingId: string) => [
    ...new Set(standing(meetingId).map(({ personId }) => personId)),
  ];

  function keep(meetingId: string, leases: Lease[]): void {
    if (leases.length === 0) meetings.delete(meetingId);
    else meetings.set(meetingId, leases);
  }

  return {
    people,
    isHere: (meetingId, personId) => people(meetingId).includes(personId),
    renew(opening, forMs) {
      const { meetingId, personId } = opening;
      const leases = standing(meetingId);
      const known = leases.find((one) => isSame(one, opening));
      if (known) known.until = Math.max(known.until, now() + forMs);
      const tabs = leases.filter((one) => one.personId === personId);
      const dropped = known || tabs.length < MOST_TABS ? undefined : tabs[0];
      const left = leases.filter((one) => one !== dropped);
      keep(meetingId, known ? left : [...left, { ...opening, until: now() + forMs }]);
    },
    end(opening) {
      const left = standing(opening.meetingId).filter((one) => !isSame(one, opening));
      keep(opening.meetingId, left);
    },
    endAll(personId) {
      endings += 1;
      const open = [...meetings.keys()].filter((id) => people(id).includes(personId));
      for (const id of open) {
        keep(
          id,
          standing(id).filter((one) => one.personId !== personId),
        );
      }
      return open;
    },
    sweep() {
      return [...meetings].flatMap(([id, leases]) => {
        const left = standing(id);
        if (left.length === leases.length) return [];
        keep(id, left);
        const stay = new Set(left.map(({ personId }) => personId));
        return leases.every(({ personId }) => stay.has(personId)) ? [] : [id];
      });
    },
    get endings() {
      return endings;
    },
  };
}

function isSame(one: Opening, other: Opening): boolean {
  return one.personId === other.personId && one.tabId === other.tabId;
}

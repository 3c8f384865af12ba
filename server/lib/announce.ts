/**
 * News of a write that has happened, with the people who may hear it. The audience is computed by
 * the use case: it is the security decision, and nothing is filtered in the browser.
 */
export interface Announcement {
  /** Name of the event, as the capability's contract types it. */
  event: string;
  /** What the audience gets to see. Plain data. */
  view: unknown;
  /** Ids of people. Empty for news that only the server follows. */
  audience: readonly string[];
  /** Worth nothing a moment later: a page that missed it is not read again for it. */
  isFleeting?: boolean;
}

export type Listener = (announcement: Announcement) => void;

export interface Announcements {
  announce: <A extends Omit<Announcement, 'audience' | 'isFleeting'>>(
    announcement: A & Pick<Announcement, 'audience' | 'isFleeting'>,
  ) => void;
  /** Answers a function that ends the following. */
  follow: (listener: Listener) => () => void;
}

/**
 * Tells every listener in turn. A listener that throws is reported and hinders neither the others
 * nor the use case, whose write already stands.
 */
export function createAnnouncements(onFault: (error: unknown) => void): Announcements {
  const listeners = new Set<Listener>();
  return {
    announce(announcement) {
      for (const listener of listeners) {
        try {
          listener(announcement);
        } catch (error) {
          onFault(error);
        }
      }
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

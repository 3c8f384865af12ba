import { UnavailableError } from './errors.ts';

/** A moment by which all the work of one request has to be answered. */
export interface Deadline {
  /**
   * Answers as the work does, or refuses when the moment comes first. The work itself goes on: a
   * write may still happen, which is why writes carry an id made beforehand.
   *
   * @throws {UnavailableError} when the moment has come
   */
  meet<T>(work: Promise<T>): Promise<T>;
}

/**
 * A database that hangs without closing its connections makes no error for a long time; this is
 * what keeps a page from hanging with it.
 */
export function createDeadline(withinMs: number): Deadline {
  const endsAt = performance.now() + withinMs;
  return {
    meet(work) {
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(
          () => reject(new UnavailableError()),
          Math.max(0, endsAt - performance.now()),
        );
      });
      return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
    },
  };
}

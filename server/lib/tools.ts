import type { Announcements } from './announce.ts';
import type { Clock } from './clock.ts';
import type { Env } from './env.ts';
import type { FreeSpace } from './free-space.ts';
import type { Logger } from './logger.ts';
import type { Mailer } from './mail/mailer.ts';
import type { MembershipFollower } from './membership-change.ts';

/** What every use case is handed besides the actor and the input. */
export interface Tools extends Pick<Announcements, 'announce'> {
  clock: Clock;
  env: Pick<Env, 'publicOrigin' | 'secretKey' | 'mode'> &
    Partial<Pick<Env, 'geocoderUrl' | 'mapTilesUrl' | 'mapTilesCredit'>>;
  logger: Logger;
  mailer: Mailer;
  /** Left out where nobody watches the disk: then there is enough. */
  freeSpace?: () => FreeSpace;
  /** Told of every change of memberships, inside its transaction. */
  membershipFollowers: readonly MembershipFollower[];
  /**
   * Hears what Guard said of a text: rules and what came of them, never words. Nobody waits for it.
   * Left out where nobody counts.
   */
  countGuard?: (
    countyId: string,
    outcomes: readonly { rule: string; outcome: 'stopped' | 'asked' | 'hinted' | 'setAside' }[],
  ) => void;
}

/** A use case: tools first, then who acts, then the input. */
type UseCase<Given> = (tools: Given, ...rest: never[]) => unknown;

/** `Given` is what its use cases are handed: for most the tools, for some a little more. */
export type Bound<Capability, Given = Tools> = {
  [
    Name in keyof Capability as Capability[Name] extends UseCase<Given> ? Name : never
  ]: Capability[Name] extends (tools: Given, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/**
 * Hands the tools to every use case of a capability's `index.ts`, so that callers write
 * `messaging.sendMessage(actor, input)`.
 */
export function bindUseCases<Capability extends object, Given = Tools>(
  tools: Given,
  capability: Capability,
): Bound<Capability, Given> {
  const bound = Object.entries(capability as Record<string, unknown>).flatMap(([name, useCase]) =>
    isBindable(useCase)
      ? [[name, (...rest: unknown[]): unknown => useCase(tools, ...rest)] as const]
      : [],
  );
  // The mapped type above says exactly this; TypeScript cannot follow it through entries.
  return Object.fromEntries(bound) as Bound<Capability, Given>;
}

function isBindable(value: unknown): value is (tools: unknown, ...rest: unknown[]) => unknown {
  return typeof value === 'function';
}

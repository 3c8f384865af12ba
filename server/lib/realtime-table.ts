import type { z } from 'zod';

import type { Tools } from './tools.ts';

/** One event that browsers may send: what it has to carry, and the use case that answers it. */
export interface RealtimeRow<Schema extends z.ZodType = z.ZodType> {
  input: Schema;
  /** `actor` is whom accounts has identified; what an actor is, only capabilities know. */
  run(tools: Tools, actor: unknown, input: z.output<Schema>): Promise<unknown>;
  /** Keeps nothing, so that it is answered when nothing more can be kept. */
  keepsNothing?: true;
  /** How often one person may ask this in a minute. Without it the limit of the door holds. */
  perMinute?: number;
}

/** Event name → row. A capability offers one; the platform lays them together. */
export type RealtimeTable = Readonly<Record<string, RealtimeRow>>;

/** Checks each row's schema against its use case and keeps the names of the events as types. */
export function realtimeTable<const Schemas extends Record<string, z.ZodType>>(rows: {
  readonly [Event in keyof Schemas]: RealtimeRow<Schemas[Event]>;
}): { readonly [Event in keyof Schemas]: RealtimeRow<Schemas[Event]> } {
  return rows;
}

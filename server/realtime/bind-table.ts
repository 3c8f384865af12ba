import type { RealtimeTable } from '../lib/realtime-table.ts';
import type { Tools } from '../lib/tools.ts';
import type { BoundRow } from './answer.ts';

/**
 * Hands the tools to every row. A `Map` is looked up by own keys only, so that an event named like
 * a property of all objects finds nothing.
 */
export function bindTable(tools: Tools, table: RealtimeTable): Map<string, BoundRow> {
  return new Map(
    Object.entries(table).map(([event, row]) => [
      event,
      {
        keepsNothing: row.keepsNothing === true,
        run: (actor, input) => row.run(tools, actor, row.input.parse(input)),
      },
    ]),
  );
}

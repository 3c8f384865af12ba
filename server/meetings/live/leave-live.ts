import type { Tools } from '../../lib/tools.ts';
import { processStateOf } from './process-state.ts';
import { changeHere } from './tell-live.ts';

/** Somebody's roles have changed: they hear no more of any meeting until a page of theirs asks again. */
export function leaveLive(tools: Tools, personId: string): void {
  changeHere(tools, processStateOf(tools).here, { kind: 'out', personId });
}

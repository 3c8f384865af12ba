import type { Tools } from '../../lib/tools.ts';
import { tellLive } from './tell-live.ts';
import { createHere, type Here } from './here.ts';
import { createNotesLog, type NotesLog } from './notes-log.ts';

/** What one process keeps in memory of meetings that go on. All of it can be lost at any moment. */
interface ProcessState {
  here: Here;
  notes: NotesLog;
}

const SWEEP_EVERY_MS = 5_000;

/** One state for each set of tools, and a process has one set. */
const states = new WeakMap<Tools, ProcessState>();

export function processStateOf(tools: Tools): ProcessState {
  const known = states.get(tools);
  if (known) return known;
  const here = createHere(() => tools.clock.now().getTime());
  // Whoever stopped renewing is here no more. Keeps no process from ending.
  setInterval(() => sweepHere(tools, here), SWEEP_EVERY_MS).unref();
  const state = { here, notes: createNotesLog(tools) };
  states.set(tools, state);
  return state;
}

export function sweepHere(tools: Tools, here: Here): void {
  for (const meetingId of here.sweep()) tellLive(tools, here, meetingId);
}

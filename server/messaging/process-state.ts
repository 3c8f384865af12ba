import type { Tools } from '../lib/tools.ts';
import { createAppendLog, type AppendLog } from './append-log.ts';
import { announceHere } from './announce-here.ts';
import { createOpenRooms, type OpenRooms } from './open-rooms.ts';
import { createReadMarks, type ReadMarks } from './read-marks.ts';
import { createRecent, type Recent } from '../lib/recent.ts';

/**
 * What one process keeps in memory for messaging. All of it can be lost at any moment: the
 * database has everything that matters.
 */
export interface ProcessState {
  appendLog: AppendLog;
  readMarks: ReadMarks;
  /** Ids of people, by room and version of its members. */
  audiences: Recent<readonly string[]>;
  openRooms: OpenRooms;
  /** When somebody was last told to be writing, by room and person. In milliseconds since 1970. */
  toldTyping: Recent<number>;
}

const MOST_AUDIENCES = 2000;
const MOST_TYPING = 2000;
const SWEEP_EVERY_MS = 5_000;

/** One state for each set of tools, and a process has one set. */
const states = new WeakMap<Tools, ProcessState>();

export function processStateOf(tools: Tools): ProcessState {
  const known = states.get(tools);
  if (known) return known;
  const openRooms = createOpenRooms(() => tools.clock.now().getTime());
  sweepNowAndThen(tools, openRooms);
  const state: ProcessState = {
    openRooms,
    toldTyping: createRecent(MOST_TYPING),
    appendLog: createAppendLog(),
    readMarks: createReadMarks(tools.logger),
    audiences: createRecent(MOST_AUDIENCES),
  };
  states.set(tools, state);
  return state;
}

/** Whoever stopped renewing is told to be here no more. Keeps no process from ending. */
function sweepNowAndThen(tools: Tools, openRooms: OpenRooms): void {
  setInterval(() => sweepOpenRooms(tools, openRooms), SWEEP_EVERY_MS).unref();
}

export function sweepOpenRooms(tools: Tools, openRooms: OpenRooms): void {
  for (const presence of openRooms.sweep()) {
    announceHere(tools, openRooms, { ...presence, isHere: false });
  }
}

import type { Tools } from '../lib/tools.ts';
import { createAppendLog, type AppendLog } from './append-log.ts';
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
}

const MOST_AUDIENCES = 2000;

/** One state for each set of tools, and a process has one set. */
const states = new WeakMap<Tools, ProcessState>();

export function processStateOf(tools: Tools): ProcessState {
  const known = states.get(tools);
  if (known) return known;
  const state: ProcessState = {
    appendLog: createAppendLog(),
    readMarks: createReadMarks(tools.logger),
    audiences: createRecent(MOST_AUDIENCES),
  };
  states.set(tools, state);
  return state;
}

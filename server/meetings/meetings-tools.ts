import type { AgendaSource } from '../lib/agenda-source.ts';
import type { Tools } from '../lib/tools.ts';

export interface MeetingsTools extends Tools {
  /** What came up in the month, as each capability tells it. */
  agendaSources: readonly AgendaSource[];
}

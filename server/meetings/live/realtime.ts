import { realtimeTable } from '../../lib/realtime-table.ts';
import { closeLive } from './close-live.ts';
import { openingInput, openNotesInput, writeNotesInput } from './inputs.ts';
import { openLive } from './open-live.ts';
import { openNotes } from './open-notes.ts';
import { writeNotes } from './write-notes.ts';

/** What browsers may ask over the live door: the same use cases that pages call. */
export const meetingsRealtime = realtimeTable({
  'live.open': { input: openingInput, run: openLive, perMinute: 60, keepsNothing: true },
  'live.close': { input: openingInput, run: closeLive, perMinute: 60, keepsNothing: true },
  'notes.open': { input: openNotesInput, run: openNotes, perMinute: 60, keepsNothing: true },
  'notes.update': { input: writeNotesInput, run: writeNotes, perMinute: 120 },
});

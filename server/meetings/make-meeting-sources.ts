import type { Tools } from '../lib/tools.ts';
import { makeMeetingSource } from './make-meeting-source.ts';
import { makeActionSource } from './outcomes/make-action-source.ts';
import { makePollSource } from './polls/make-poll-source.ts';
import { makeReminderSource } from './reminders/make-reminder-source.ts';

/** All that concerns people in meetings. */
export function makeMeetingSources(tools: Tools) {
  return [
    makeMeetingSource(),
    makeReminderSource(tools),
    makeActionSource(),
    makePollSource(tools),
  ];
}

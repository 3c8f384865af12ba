import { realtimeTable } from '../lib/realtime-table.ts';
import { deleteMessage } from './delete-message.ts';
import { editMessage } from './edit-message.ts';
import {
  editMessageInput,
  listMissedInput,
  markReadInput,
  messageInput,
  sendMessageInput,
} from './inputs.ts';
import { listMissed } from './list-missed.ts';
import { markRead } from './mark-read.ts';
import { sendMessage } from './send-message.ts';

/** What browsers may ask over the live door: the same use cases that pages call. */
export const messagingRealtime = realtimeTable({
  'message.send': { input: sendMessageInput, run: sendMessage, perMinute: 120 },
  'message.edit': { input: editMessageInput, run: editMessage, perMinute: 60 },
  'message.delete': { input: messageInput, run: deleteMessage, perMinute: 60 },
  'message.missed': { input: listMissedInput, run: listMissed },
  'room.read': { input: markReadInput, run: markRead },
});

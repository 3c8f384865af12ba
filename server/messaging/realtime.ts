import { realtimeTable } from '../lib/realtime-table.ts';
import { deleteMessage } from './delete-message.ts';
import { editMessage } from './edit-message.ts';
import {
  editMessageInput,
  listMissedInput,
  markReadInput,
  messageInput,
  pinMessageInput,
  reactInput,
  saveMessageInput,
  sendMessageInput,
} from './inputs.ts';
import { listMissed } from './list-missed.ts';
import { markRead } from './mark-read.ts';
import { pinMessage } from './pin-message.ts';
import { reactToMessage } from './react-to-message.ts';
import { saveMessage } from './save-message.ts';
import { sendMessage } from './send-message.ts';

/** What browsers may ask over the live door: the same use cases that pages call. */
export const messagingRealtime = realtimeTable({
  'message.send': { input: sendMessageInput, run: sendMessage, perMinute: 120 },
  'message.edit': { input: editMessageInput, run: editMessage, perMinute: 60 },
  'message.delete': { input: messageInput, run: deleteMessage, perMinute: 60 },
  'message.react': { input: reactInput, run: reactToMessage, perMinute: 120 },
  'message.pin': { input: pinMessageInput, run: pinMessage, perMinute: 60 },
  'message.save': { input: saveMessageInput, run: saveMessage, perMinute: 120 },
  'message.missed': { input: listMissedInput, run: listMissed },
  'room.read': { input: markReadInput, run: markRead },
});

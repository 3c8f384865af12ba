import { realtimeTable } from '../lib/realtime-table.ts';
import { closeRoom } from './close-room.ts';
import { deleteMessage } from './delete-message.ts';
import { editMessage } from './edit-message.ts';
import {
  editMessageInput,
  listMissedInput,
  listRoomPeopleInput,
  markReadInput,
  messageInput,
  openingInput,
  pinMessageInput,
  reactInput,
  roomInput,
  saveMessageInput,
  sendMessageInput,
} from './inputs.ts';
import { listMissed } from './list-missed.ts';
import { listRoomPeople } from './list-room-people.ts';
import { markRead } from './mark-read.ts';
import { openRoom } from './open-room.ts';
import { pinMessage } from './pin-message.ts';
import { reactToMessage } from './react-to-message.ts';
import { saveMessage } from './save-message.ts';
import { sayTyping } from './say-typing.ts';
import { sendMessage } from './send-message.ts';

/** What browsers may ask over the live door: the same use cases that pages call. */
export const messagingRealtime = realtimeTable({
  'message.send': { input: sendMessageInput, run: sendMessage, perMinute: 120 },
  'message.edit': { input: editMessageInput, run: editMessage, perMinute: 60 },
  'message.delete': { input: messageInput, run: deleteMessage, perMinute: 60 },
  'message.react': { input: reactInput, run: reactToMessage, perMinute: 120 },
  'message.pin': { input: pinMessageInput, run: pinMessage, perMinute: 60 },
  'message.save': { input: saveMessageInput, run: saveMessage, perMinute: 120 },
  'message.missed': { input: listMissedInput, run: listMissed, keepsNothing: true },
  'room.people': {
    input: listRoomPeopleInput,
    run: listRoomPeople,
    perMinute: 120,
    keepsNothing: true,
  },
  'room.open': { input: openingInput, run: openRoom, perMinute: 60, keepsNothing: true },
  'room.close': { input: openingInput, run: closeRoom, perMinute: 60, keepsNothing: true },
  'room.typing': { input: roomInput, run: sayTyping, perMinute: 30, keepsNothing: true },
  'room.read': { input: markReadInput, run: markRead },
});

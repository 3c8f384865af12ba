import type {
  MessageChangeView,
  MessageView,
  MissedMessages,
  MyMarks,
  PeopleHere,
  RoomPeoplePage,
} from './contract.ts';
import type {
  DeleteMessageInput,
  EditMessageInput,
  ListMissedInput,
  ListRoomPeopleInput,
  MarkReadInput,
  OpeningInput,
  PinMessageInput,
  ReactInput,
  RoomInput,
  SaveMessageInput,
  SendMessageInput,
} from './inputs.ts';

/** What a browser may ask over the live door, and what it gets back. */
export interface MessagingCalls {
  'message.send': { input: SendMessageInput; answer: MessageView };
  'message.edit': { input: EditMessageInput; answer: MessageChangeView };
  'message.delete': { input: DeleteMessageInput; answer: MessageChangeView };
  'message.react': { input: ReactInput; answer: MessageChangeView };
  'message.pin': { input: PinMessageInput; answer: MessageChangeView };
  'message.save': { input: SaveMessageInput; answer: MyMarks };
  'message.missed': { input: ListMissedInput; answer: MissedMessages };
  'room.read': { input: MarkReadInput; answer: { roomId: string; readSeq: number } };
  'room.people': { input: ListRoomPeopleInput; answer: RoomPeoplePage };
  'room.open': { input: OpeningInput; answer: PeopleHere };
  'room.close': { input: OpeningInput; answer: null };
  'room.typing': { input: RoomInput; answer: null };
}

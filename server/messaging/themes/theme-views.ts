import type { MessageThemeCode, MessageView } from '../contract.ts';

/** A message with what it is about, as its room says for the next meeting. */
export interface MessageThemeView {
  message: MessageView;
  theme: MessageThemeCode | null;
  /** Of the room, to know whether its page shows the message. */
  lastSeq: number;
}

export interface SavedTheme {
  messageId: string;
  theme: MessageThemeCode | null;
}

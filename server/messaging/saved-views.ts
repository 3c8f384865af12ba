import type { PersonCard } from '../accounts/contract.ts';
import type { MessageView } from './contract.ts';

/** A message that I saved, wherever it was said. */
export interface SavedMessage {
  message: MessageView;
  room: { id: string; name: string | null; people: PersonCard[] };
  savedAt: string;
}

export interface SavedPage {
  /** Saved last first. */
  saved: SavedMessage[];
  /** Hand it back as `before` for the next page; null at the end. */
  next: string | null;
}

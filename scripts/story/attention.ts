import type { RoomLevel } from '#server/messaging/contract.ts';

interface Wish {
  by: string;
  level?: RoomLevel;
  mute?: 'tomorrow' | 'back';
}

/** What people want to hear of a room, by its key. All others want to hear everything. */
export const attentionWishes: Readonly<Record<string, readonly Wish[]>> = {
  'green-spaces': [{ by: 'hazel', mute: 'back' }],
  'getting-there': [{ by: 'hazel', level: 'mentions' }],
};

/** Those who show when they are here, by the direct room in which they are met. */
export const shownIn: Readonly<Record<string, readonly string[]>> = {
  'direct:hazel,rowan': ['hazel', 'rowan'],
};

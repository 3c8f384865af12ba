/** What was on the agenda of the last county meeting, in its order, and what became of it. */
export interface StoryItem {
  title: string;
  minutes: number;
  /** On each agenda of the series. */
  isEveryTime?: true;
  /** What the meeting did not come to. */
  isLeft?: true;
}

export const countyAgenda: readonly StoryItem[] = [
  { title: 'Check-in, and one thing we tried', minutes: 15, isEveryTime: true },
  { title: 'Letters to housing officers', minutes: 35 },
  { title: 'Who waits at the door on a first visit', minutes: 25 },
  { title: 'Asking the library about a room for us', minutes: 15, isLeft: true },
  { title: 'What is missing in the county', minutes: 20 },
  { title: 'One thing I’ll try, and goodbye', minutes: 10, isEveryTime: true },
];

/** For the next county meeting. */
export const storySuggestions: readonly { by: string; title: string }[] = [
  { by: 'clover', title: 'A list of groups that meet people at the door' },
  { by: 'mallow', title: 'Booking straight into our slots: one month of trying' },
];

/** Who would like what, by how the thing is called. */
export const storyVotes: readonly { title: string; by: readonly string[] }[] = [
  { title: 'A list of groups that meet people at the door', by: ['rowan', 'hazel', 'linnet'] },
  { title: 'Paperwork', by: ['mallow', 'reed'] },
];

/** What a group has said of how many may get in touch, and who asked. People by their keys. */
export interface StoryLimit {
  contact: string;
  organisation: string;
  /** The activity provider who says so. */
  setBy: string;
  perWeek: number;
  /** In this order; whoever comes after the limit waits. */
  askedBy: readonly string[];
  /** Who asks which colleague to introduce them, and in what words. */
  introduction?: { asker: string; asked: string; words: string };
}

/** One is full this week. The other has room, and somebody asks Hazel, who knows him. */
export const storyLimits: readonly StoryLimit[] = [
  {
    ...{ contact: 'Petal Dibber', organisation: 'Loosestrife Growers', setBy: 'petal' },
    perWeek: 3,
    askedBy: ['clover', 'reed', 'jay', 'myrtle'],
  },
  {
    ...{ contact: 'Oakley Spokeshave', organisation: "Quillbeck Men's Shed", setBy: 'oakley' },
    perWeek: 2,
    askedBy: ['campion'],
    introduction: {
      ...{ asker: 'merle', asked: 'hazel' },
      words: 'I have never spoken with anybody at the shed. A word from you would help.',
    },
  },
];

interface Written {
  by: string;
  /** From the beginning of the meeting. */
  minute: number;
  /** Title of the item under which it stands; left out for the meeting as a whole. */
  item?: string;
}

/** What people wrote down at the last county meeting. */
export const countyNotes: readonly (Written & { paragraph: string })[] = [
  {
    by: 'marjoram',
    minute: 6,
    paragraph: 'Tea by Ambry Village Hall. Those on the phone heard us well.',
  },
  {
    by: 'hazel',
    minute: 22,
    item: 'Letters to housing officers',
    paragraph:
      'Three facts and a date, on one page, is what gets an answer. The newest copy is in the room on housing letters.',
  },
  {
    by: 'clover',
    minute: 52,
    item: 'Who waits at the door on a first visit',
    paragraph:
      'Six groups have somebody who waits at the gate. Say “come ten minutes early” when you tell people of one, they are hard to find.',
  },
  {
    by: 'hazel',
    minute: 95,
    item: 'What is missing in the county',
    paragraph:
      'The 57 stops at six, so evening groups in Nettlecombe are out of reach for many. We log each as a gap, so that the county sees it.',
  },
  {
    by: 'marjoram',
    minute: 112,
    paragraph: 'Next time: how we say goodbye to people well.',
  },
];

/** What it decided, and what people took on. */
export const countyOutcomes: readonly (Written & { words: string })[] = [
  {
    by: 'rowan',
    minute: 38,
    item: 'Letters to housing officers',
    words: 'We all send the one-page letter for three months and count the answers',
  },
  {
    by: 'marjoram',
    minute: 60,
    item: 'Who waits at the door on a first visit',
    words: '@Clover Spinney put the list of groups on the Shelf by the next meeting',
  },
  {
    by: 'marjoram',
    minute: 74,
    item: 'Asking the library about a room for us',
    words: '@Rowan Brackett ask the library about the room by the next meeting',
  },
];

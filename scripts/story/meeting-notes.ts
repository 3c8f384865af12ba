/** What was written together in the county meeting that is over, and by whom, in minutes from its start. */
export const countyNotes: readonly { by: string; minute: number; paragraph: string }[] = [
  {
    by: 'marjoram',
    minute: 6,
    paragraph: 'Present: fourteen in the hall, three by phone. Tea by Ambry Village Hall.',
  },
  {
    by: 'hazel',
    minute: 19,
    paragraph:
      'Transport: the 57 stops at six, so evening groups in Nettlecombe are out of reach for many. Two volunteer drivers have offered Tuesdays.',
  },
  {
    by: 'rowan',
    minute: 34,
    paragraph:
      'Walking group in Brackenford has room again. Say “come ten minutes early” when you tell people of it, it is hard to find.',
  },
  {
    by: 'hazel',
    minute: 52,
    paragraph:
      'Waiting lists for the allotments: we log each as a gap, so that the county sees it.',
  },
  {
    by: 'marjoram',
    minute: 104,
    paragraph: 'Next time: how we say goodbye to people well. Marjoram asks somebody to begin.',
  },
];

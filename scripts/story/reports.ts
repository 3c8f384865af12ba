import type { Reason, Rule } from '#server/moderation/contract.ts';

interface StoryReport {
  by: string;
  reason: Reason;
  line: string;
}

/** A message of the county's room that waits for a moderator, found by its words. */
export const reportedMessage = {
  words: 'He took two of mine',
  reports: [
    {
      by: 'cicely',
      reason: 'recognisable',
      line: 'With the place and the tea, people near there would know who.',
    },
    { by: 'thorn', reason: 'recognisable', line: '' },
  ] satisfies StoryReport[],
};

/** The newest link of the shelf, which waits as well. */
export const reportedLink: StoryReport = {
  by: 'olive',
  reason: 'untrue',
  line: 'The page is gone. They moved in the spring.',
};

/** A comment that a moderator has hidden, so that its author has something to read. */
export const hiddenComment = {
  by: 'rowan',
  text: 'While we are here: a friend of mine sells very good candles for calm evenings. Ask me for the list.',
  reports: [
    { by: 'hazel', reason: 'advertising', line: '' },
    { by: 'violet', reason: 'advertising', line: 'Kindly meant, I am sure.' },
  ] satisfies StoryReport[],
  decidedBy: 'linden',
  rule: 'advertising' satisfies Rule,
  word: 'We know you meant well. Nothing else of yours is touched.',
};

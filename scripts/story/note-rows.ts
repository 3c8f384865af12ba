import type { NoteKind } from '#server/activities/contract.ts';

/** Activity, how it went, for whom, days ago, who wrote it, who agree; then who answered what. */
export type NoteRow = readonly [
  string,
  NoteKind,
  string,
  number,
  string,
  readonly string[],
  (readonly [string, string])?,
];

// prettier-ignore
export const noteRows: readonly NoteRow[] = [
  ['Loosestrife allotment mornings', 'suits', 'somebody who wanted to watch first, and to talk with a spade in the hand', 70, 'hazel', ['rowan', 'mallow']],
  ['Loosestrife allotment mornings', 'didNotSuit', 'somebody who cannot stand long: there was nowhere to sit near the beds', 44, 'rowan', ['hazel'], ['barnaby', 'Thank you for telling us. There are two benches by the beds now, and a raised bed to sit at.']],
  ['Loosestrife allotment mornings', 'didNotSuit', 'somebody who needs a lavatory close by in winter', 18, 'sorrel', []],
  ["Quillbeck Men's Shed woodwork", 'suits', 'somebody who would rather not talk about himself', 58, 'campion', ['heath', 'yarrow', 'hazel', 'sorrel', 'thorn']],
  ["Quillbeck Men's Shed woodwork", 'didNotSuit', 'somebody whose hands shake, on a busy day', 30, 'heath', ['campion']],
  ['Ambry Grief Café', 'suits', 'somebody newly bereaved who wanted to sit and say nothing', 52, 'mallow', ['sorrel', 'rowan']],
  ['Warm room', 'suits', 'somebody who needed a reason to leave the house and no appointment', 64, 'poppy', ['reed']],
  ['Half a mile by the sea wall', 'suits', 'somebody getting over a long time in bed', 36, 'ivy', ['hazel']],
  ['Half a mile by the sea wall', 'didNotSuit', 'somebody who is afraid of dogs off the lead', 22, 'flint', []],
  ['Wick singing afternoons', 'suits', 'somebody sure that they cannot sing', 40, 'lark', ['merle', 'hazel']],
  ['Open art room', 'suits', 'somebody who finds new faces hard and could sit with their back to the room', 48, 'wren', ['clover']],
  ['Beginners’ rowing', 'suits', 'somebody who uses a wheelchair and wanted to be on the water', 26, 'glen', ['ivy']],
  ['Lunch club', 'didNotSuit', 'somebody who comes by bus: the last one leaves before the pudding', 33, 'elder', ['rye']],
];

/** A document as it is handed in: what it says, in its order, and nothing of how it looks. */
export interface WrittenDocument {
  /** Shown at its head and in the window of the reader. */
  title: string;
  /** Such as en-GB, for screen readers. */
  language: string;
  /** Kept in the file as the moment it was made. */
  madeAt: Date;
  blocks: readonly Block[];
}

export type Block =
  /** The title is level 1. */
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[]; isNumbered?: boolean }
  | TableBlock;

export interface TableBlock {
  kind: 'table';
  /** Above it: what it is a table of. */
  caption: string;
  columns: readonly TableColumn[];
  /** As many cells in each as there are columns; the first one heads its row. */
  rows: readonly (readonly string[])[];
}

export interface TableColumn {
  name: string;
  /** Of the width, as against the shares of the others. */
  share: number;
  /** Figures stand on the right, so that they can be compared. */
  isFigures?: boolean;
}

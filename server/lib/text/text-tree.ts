/** What text with light marks becomes: a small tree in which nothing else can stand. */
export type TextBlock =
  | { kind: 'paragraph'; spans: TextSpan[] }
  /** `start` is the first number of a numbered list; null for dots. */
  | { kind: 'list'; start: number | null; items: TextBlock[][] }
  | { kind: 'quote'; blocks: TextBlock[] };

export type TextSpan =
  /** `text` holds `\n` where a line ends. */
  | { kind: 'text'; text: string }
  | { kind: 'bold'; spans: TextSpan[] }
  /** A name that somebody is called by: "@Hazel Quickset". */
  | { kind: 'mention'; text: string }
  /** `href` begins with http:, https: or mailto:. */
  | { kind: 'link'; href: string; spans: TextSpan[] };

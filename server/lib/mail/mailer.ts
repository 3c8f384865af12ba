/** A letter in plain words. The mailer turns it into an HTML part and a text part. */
export interface Letter {
  to: { name: string; address: string };
  subject: string;
  /** Each a paragraph of plain text. */
  paragraphs: string[];
  /** The one thing to press, if any. `url` is absolute, under the public origin. */
  action?: { label: string; url: string };
  /** Small print beneath, each a paragraph. */
  footnotes?: string[];
}

export interface Mailer {
  /**
   * Takes a letter for sending and answers at once: whether an address is known must not show in
   * the time a page takes. A letter that cannot be sent is tried again and then logged by id.
   */
  post(letter: Letter): void;
  /** Waits until all that was posted has been sent or given up. */
  settle(): Promise<void>;
  /** False in production without `SMTP_URL`: letters would reach nobody, and nobody may read them. */
  readonly reachesPeople: boolean;
}

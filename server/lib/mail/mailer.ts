/** A letter in plain words. The mailer turns it into an HTML part and a text part. */
export interface Letter {
  to: { name: string; address: string };
  subject: string;
  /** Each a paragraph of plain text. */
  paragraphs: string[];
  /** Places to go to, one beneath the other, each said in a sentence. Absolute as well. */
  links?: readonly { label: string; url: string }[];
  /** The one thing to press, if any. `url` is absolute, under the public origin. */
  action?: { label: string; url: string };
  /** Small print beneath, each a paragraph. */
  footnotes?: string[];
  /** Of a letter that comes again and again: mail programs offer to stop it in one press (RFC 8058). */
  list?: { id: string; stopUrl: string };
  /** For calendar programs, beside the words (RFC 6047). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
  /** The same whenever this letter is tried again. */
  messageId?: string;
}

/**
 * What became of a letter that was waited for: taken by the mail server; refused because nobody has
 * that address; refused for something else; or not for now.
 */
export type Delivery = 'sent' | 'noSuchAddress' | 'refused' | 'notNow';

export interface Mailer {
  /**
   * Takes a letter for sending and answers at once: whether an address is known must not show in
   * the time a page takes. A letter that cannot be sent is tried again and then logged by id.
   */
  post(letter: Letter): void;
  /** Tries once and waits for the answer. For letters that keep their own count of tries. */
  deliver(letter: Letter): Promise<Delivery>;
  /** Waits until all that was posted has been sent or given up. */
  settle(): Promise<void>;
  /** False in production without `SMTP_URL`: letters would reach nobody, and nobody may read them. */
  readonly reachesPeople: boolean;
}

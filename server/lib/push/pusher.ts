/** Where one browser is reached, as it says itself (Push API). All of it comes from the browser. */
export interface Subscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** What a browser shows: a sentence of ours, and where it leads. */
export interface Push {
  words: string;
  /** Under the public origin. */
  path: string;
  /** One that waits is replaced by a later one of the same topic: 32 letters of base64url at most. */
  topic: string;
  urgency: 'normal' | 'high';
}

/**
 * What became of a push: taken by the push service; the browser is not reached there any more; refused
 * for something else; or not for now.
 */
export type PushDelivery = 'sent' | 'gone' | 'refused' | 'notNow';

export interface Pusher {
  /** By it browsers and push services know this installation. Not secret. */
  readonly publicKey: string;
  /** Whether anything is ever sent to such an address. */
  accepts(endpoint: string): boolean;
  /** Tries once, encrypted for the browser alone, and waits for the answer. */
  push(subscription: Subscription, push: Push): Promise<PushDelivery>;
}

/**
 * The errors that people may see. Each has a code, which the edges map to a status or an
 * acknowledgement, and a message that a person can read and act on. Pages are bundled apart from
 * the server, so `instanceof` fails there: tell them apart by `code`. Anything else that is thrown
 * is a fault: it is logged with a reference and its text never leaves the process.
 */
export type ExpectedErrorCode =
  | 'invalidInput'
  | 'guardRefused'
  | 'notSignedIn'
  | 'notPermitted'
  | 'notFound'
  | 'conflict'
  | 'tooManyRequests'
  | 'unavailable';

/** Words for each field of a form, by the name of the field; `form` is for the form as a whole. */
export type FieldErrors = Record<string, string>;

export class ExpectedError extends Error {
  readonly code: ExpectedErrorCode;

  constructor(code: ExpectedErrorCode, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** What was typed cannot be taken. `fields` holds a sentence for each field. Status 400. */
export class InvalidInputError extends ExpectedError {
  readonly fields: FieldErrors;

  constructor(fields: FieldErrors) {
    super('invalidInput', Object.values(fields)[0] ?? 'Check what you typed.');
    this.fields = fields;
  }
}

/**
 * Guard stopped the texts of these fields. Carries the name of the first one's rule, never the matched
 * text. Status 422.
 */
export class GuardRefusedError extends ExpectedError {
  readonly fields: FieldErrors;
  readonly rule: string;

  constructor({ fields, rule }: { fields: FieldErrors; rule: string }) {
    super('guardRefused', Object.values(fields)[0] ?? '');
    this.fields = fields;
    this.rule = rule;
  }
}

/** Nobody is signed in, or the session has ended. Pages lead to sign-in and back. */
export class NotSignedInError extends ExpectedError {
  constructor() {
    super('notSignedIn', 'You are signed out. Sign in to go on.');
  }
}

/**
 * The actor may see the thing but not do this to it. Where even its existence is not the actor's
 * business, throw `NotFoundError` instead: refusal and absence look alike. Status 403.
 */
export class NotPermittedError extends ExpectedError {
  constructor(message: string) {
    super('notPermitted', message);
  }
}

/** Not there, or not yours. Status 404. */
export class NotFoundError extends ExpectedError {
  constructor(message = 'We could not find that.') {
    super('notFound', message);
  }
}

/** Somebody else was first, or the thing has changed since it was read. Status 409. */
export class ConflictError extends ExpectedError {
  constructor(message: string) {
    super('conflict', message);
  }
}

/** Too often. `retryAfterSeconds` says when to come back. Status 429. */
export class TooManyRequestsError extends ExpectedError {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super('tooManyRequests', message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * A service of somebody else that gave no answer is left alone for so long: who needs it does not
 * wait for it.
 */
export const SERVICE_REST_SECONDS = 30;

/**
 * A service of somebody else, which this needs, gives no answer; all else goes on.
 * `retryAfterSeconds` says when it is asked again. Status 503.
 */
export class ServiceAwayError extends ExpectedError {
  readonly retryAfterSeconds = SERVICE_REST_SECONDS;

  constructor(message: string) {
    super('unavailable', message);
  }
}

/** The database is away. `retryAfterSeconds` says when to try again. Status 503. */
export class UnavailableError extends ExpectedError {
  readonly retryAfterSeconds = 5;

  constructor() {
    super('unavailable', 'Hedgerow cannot reach its records just now. Try again in a minute.');
  }
}

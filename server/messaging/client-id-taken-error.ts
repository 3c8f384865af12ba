import { randomUUID } from 'node:crypto';

import { ConflictError, type FieldErrors } from '../lib/errors.ts';

/**
 * The client id belongs to another message of the same person. `fields.clientId` is a fresh one to
 * send the text under.
 */
export class ClientIdTakenError extends ConflictError {
  readonly fields: FieldErrors;

  constructor() {
    super('This form has sent another message already. Send it once more: it goes as a new one.');
    this.fields = { text: this.message, clientId: randomUUID() };
  }
}

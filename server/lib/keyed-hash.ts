import { createHmac } from 'node:crypto';

import type { Tools } from './tools.ts';

/** A digest that only this installation can make. `purpose` keeps the uses apart. */
export function keyedHash(tools: Pick<Tools, 'env'>, purpose: string, text: string): Buffer {
  return createHmac('sha256', tools.env.secretKey).update(`${purpose}\0${text}`).digest();
}

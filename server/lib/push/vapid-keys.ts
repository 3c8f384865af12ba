import { createECDH, hkdfSync } from 'node:crypto';

/** Of the group P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** More than the order has, so that the rest is as good as even (FIPS 186-5, A.2.1). */
const BYTES = 48;

export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

/**
 * The key pair by which push services know this installation (RFC 8292). It follows from the secret, so
 * all processes have the same one and none of them stores it; with another secret browsers turn on anew.
 */
export function deriveVapidKeys(secretKey: string): VapidKeys {
  const bytes = Buffer.from(hkdfSync('sha256', secretKey, '', 'hedgerow.push.vapid', BYTES));
  const scalar = (BigInt(`0x${bytes.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  return {
    publicKey: curve.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}

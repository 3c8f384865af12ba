import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** DER (X.690): what it is, how long, and what is in it. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const long = length > 0xff ? [0x82, length >> 8, length & 0xff] : [0x81, length];
  return Buffer.concat([Buffer.from([tag, ...(length < 0x80 ? [length] : long)]), content]);
}
const hex = (text: string) => Buffer.from(text, 'hex');
const list = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const moment = (year: number) => der(0x18, Buffer.from(`${year}0101000000Z`));

/** A certificate for `localhost` that nobody vouches for but those who are handed it, with its key. */
export function makeLoopbackCertificate(): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = list(hex('06082a8648ce3d040302'));
  const commonName = list(hex('0603550403'), der(0x0c, Buffer.from('localhost')));
  const name = list(der(0x31, commonName));
  const altNames = list(der(0x82, Buffer.from('localhost')));
  const extension = list(hex('0603551d11'), der(0x04, altNames));
  const toBeSigned = list(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.concat([hex('01'), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    list(moment(2020), moment(2120)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, list(extension)),
  );
  const signature = der(0x03, hex('00'), sign('sha256', toBeSigned, privateKey));
  const whole = list(toBeSigned, ecdsaWithSha256, signature).toString('base64');
  const lines = whole.match(/.{1,64}/g) ?? [];
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

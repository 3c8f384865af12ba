/**
 * The digits by which two spellings of one number are told to be the same: "+44 (0)1632 960 001"
 * and "01632 960001". Kept and shown is what was typed. An extension counts as another number.
 */
export function phoneDigits(phone: string): string {
  const [number = '', extension = ''] = splitExtension(phone);
  const digits = number.replace(/^\s*(?:\+|00)44\s*(?:\(0\))?/, '0').replace(/[^\d+]/g, '');
  const inner = extension.replace(/\D/g, '');
  const national = digits.replace(/^00(?=[1-9])/, '0');
  return inner === '' ? national : `${national}x${inner}`;
}

/** For a link that rings. Empty where there is no number. */
export function phoneLink(phone: string): string {
  const [digits = '', extension] = phoneDigits(phone).split('x');
  if (digits === '') return '';
  return extension === undefined ? `tel:${digits}` : `tel:${digits};ext=${extension}`;
}

function splitExtension(phone: string): string[] {
  return phone.split(/\s*(?:,|;|ext(?:ension)?\.?|x)\s*/iu, 2);
}

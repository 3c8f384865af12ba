/** For a link that rings. Only digits go into the address, so that no words can; none, no link. */
export function phoneLinkOf(phone: string): string {
  const number = /\+?\d[\d ()-]{3,}\d/.exec(phone)?.[0] ?? phone;
  const digits = number.replace(/[^\d+]/g, '');
  return digits === '' ? '' : `tel:${digits}`;
}

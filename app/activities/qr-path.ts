import { encode } from 'uqr';

export interface QrCode {
  /** Dots in each direction, with the quiet edge that readers need. */
  size: number;
  /** The dark dots, as the path of a drawing. */
  path: string;
}

/** What a phone reads as this address when it is held over the paper. */
export function qrCodeOf(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: path.join('') };
}

import { fileLimits } from './file-limits.ts';
import { loadSharp } from './load-sharp.ts';

/** A small WebP of a picture that was drawn anew before: what a page shows of it. */
export async function drawPreview(bytes: Uint8Array): Promise<Uint8Array> {
  const { previewSide: side, pixels } = fileLimits;
  const sharp = await loadSharp();
  return sharp(bytes, { limitInputPixels: pixels, failOn: 'error' })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
}

import { fileLimits } from './file-limits.ts';
import type { PictureType } from './file-kinds.ts';
import { loadSharp } from './load-sharp.ts';

export interface Redrawn {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/**
 * Draws a picture anew, the right way up, and leaves behind all that is not picture: the place where
 * it was taken, the camera, and whatever was hidden behind its end. Null where it is broken or has
 * more pixels than a camera takes; those are counted before they are unpacked.
 */
export async function redrawPicture(bytes: Uint8Array, type: PictureType): Promise<Redrawn | null> {
  const sharp = await loadSharp();
  const { longestSide } = fileLimits;
  const upright = sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
    .rotate()
    .resize({
      width: longestSide,
      height: longestSide,
      fit: 'inside',
      withoutEnlargement: true,
    });
  try {
    const { data, info } = await upright
      .toFormat(formats[type], type === 'image/png' ? {} : { quality: 85 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

const formats = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/webp': 'webp' } as const;

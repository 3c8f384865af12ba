export const fileLimits = {
  /** 10 MB as people count them. */
  bytes: 10 * 1024 * 1024,
  /** Of a picture before it is drawn anew. A phone takes 12 to 50 million. */
  pixels: 50_000_000,
  /** A larger picture is made smaller. Pixels of its longer side. */
  longestSide: 3000,
  /** Of the small picture that a page shows. */
  previewSide: 640,
  /** Of a Word file and the like, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Characters, with the ending. */
  name: 100,
} as const;

export const TOO_LARGE = 'This file is too large. Choose one of up to 10 MB.';

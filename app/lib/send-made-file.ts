interface MadeFile {
  fileName: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A file that was made for this reader just now: a download that no browser keeps. */
export function sendMadeFile({ fileName, type, bytes }: MadeFile): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

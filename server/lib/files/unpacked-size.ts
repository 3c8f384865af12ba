const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** Stands where a size is too large for its field, or was left out: more than any file of ours. */
const LARGER_THAN_FIELD = 0xffffffff;

/**
 * How large the parts of a zip say they become, all together, by its table at the end, which is what
 * programs unpack by. Nothing is unpacked. Null where the table cannot be read.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (place + ENTRY_BYTES > bytes.length || view.getUint32(place, true) !== ENTRY) return null;
    const size = view.getUint32(place + 24, true);
    sum += size === LARGER_THAN_FIELD ? Number.POSITIVE_INFINITY : size;
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(place + at, true));
    place += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sum;
}

/** The table is named by the last bytes, which a comment of up to 64 kB may follow. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let place = last; place >= Math.max(0, last - 0xffff); place -= 1) {
    if (view.getUint32(place, true) === END) return place;
  }
  return null;
}

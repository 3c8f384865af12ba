import { describe, expect, it } from 'vitest';

import { readUploadForm } from '#app/lib/read-upload-form.ts';
import { collectGarbage } from '#test/support/collect-garbage.ts';

const MB = 1024 * 1024;
const type = 'multipart/form-data; boundary=b';
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = (name: string) =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;

/** A body that arrives piece by piece and does not say how long it is. */
function post(pieces: Iterable<string | Uint8Array | Error>): {
  request: Request;
  sent: () => number;
} {
  const rest = pieces[Symbol.iterator]();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const step = rest.next();
      if (step.done) return controller.close();
      if (step.value instanceof Error) return controller.error(step.value);
      const bytes =
        typeof step.value === 'string' ? new TextEncoder().encode(step.value) : step.value;
      sent += bytes.length;
      controller.enqueue(bytes);
    },
  });
  const request = new Request('http://localhost/shelf/new', {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
    duplex: 'half',
  });
  return { request, sent: () => sent };
}

const statusOf = (form: Promise<unknown>) =>
  form.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : 0),
  );

describe('a form with a file', () => {
  it('gives the words and the file, whatever type the browser claims', async () => {
    const { request } = post([
      field('title', 'Ŵyn'),
      field('tags', 'a') + field('tags', 'b'),
      fileHead('../a.html'),
      'some ',
      'bytes',
      '\r\n--b--',
    ]);
    const { values, file } = await readUploadForm(request, 'file');
    expect(values).toEqual({ title: 'Ŵyn', tags: ['a', 'b'] });
    expect(file?.name).toBe('../a.html');
    expect(new TextDecoder().decode(file?.bytes)).toBe('some bytes');
  });

  it('has no file where none was chosen', async () => {
    const { request } = post([field('title', 'x'), fileHead(''), '\r\n--b--']);
    expect(await readUploadForm(request, 'file')).toEqual({ values: { title: 'x' }, file: null });
  });

  it('keeps the words where the file is too large, and throws the rest of the file away', async () => {
    function* large() {
      yield field('title', 'Kept') + fileHead('a.png');
      for (let count = 0; count < 60; count += 1) yield new Uint8Array(MB);
      yield '\r\n--b--';
    }
    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    const { request, sent } = post(large());
    const { values, file } = await readUploadForm(request, 'file');
    expect(values).toEqual({ title: 'Kept' });
    expect(file?.bytes.length).toBeGreaterThan(10 * MB);
    expect(file?.bytes.length).toBeLessThan(12 * MB);
    expect(sent()).toBeGreaterThan(60 * MB);
    // What is garbage is given back a while after it was found to be.
    const held = () => {
      collectGarbage();
      return process.memoryUsage().arrayBuffers - before;
    };
    await expect.poll(held).toBeLessThan(30 * MB);
  });

  it('is cut while it streams: an endless one is not read to its end', async () => {
    function* endless() {
      yield fileHead('a.png');
      for (let count = 0; count < 400; count += 1) yield new Uint8Array(MB);
    }
    const { request, sent } = post(endless());
    expect(await statusOf(readUploadForm(request, 'file'))).toBe(413);
    expect(sent()).toBeLessThan(70 * MB);
  });

  it('with more words than any page takes gives none of them', async () => {
    function* fields() {
      for (let count = 0; count < 30; count += 1) yield field('a', 'x'.repeat(MB));
      yield '--b--';
    }
    expect(await statusOf(readUploadForm(post(fields()).request, 'file'))).toBe(413);
    function* wordsAndFile() {
      for (let count = 0; count < 5; count += 1) yield field('a', 'x'.repeat(MB));
      yield fileHead('a.png');
      for (let count = 0; count < 9; count += 1) yield new Uint8Array(MB);
      yield '\r\n--b--';
    }
    expect(await statusOf(readUploadForm(post(wordsAndFile()).request, 'file'))).toBe(413);
  });

  it('that breaks off gives nothing of itself', async () => {
    const cuts = [
      [fileHead('a.png'), 'half'],
      [fileHead('a.png'), 'half', new Error('The connection is gone.')],
      [field('title', 'x')],
      [],
    ];
    for (const pieces of cuts) {
      expect(await statusOf(readUploadForm(post(pieces).request, 'file'))).toBe(400);
    }
  });

  it('with more files, or more fields than any page has, is refused', async () => {
    const two = [fileHead('a.png'), 'x\r\n', fileHead('b.png'), 'x\r\n--b--'];
    expect(await statusOf(readUploadForm(post(two).request, 'file'))).toBe(400);
    const other = [fileHead('a.png'), 'x\r\n--b--'];
    expect(await statusOf(readUploadForm(post(other).request, 'picture'))).toBe(400);
    const many = [...Array.from({ length: 201 }, () => field('a', 'x')), '--b--'];
    expect(await statusOf(readUploadForm(post(many).request, 'file'))).toBe(400);
  });
});

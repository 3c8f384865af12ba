import { describe, expect, it } from 'vitest';

import type { Brought, FileToBring } from '#app/messaging/bring-file.ts';
import { DESCRIBE, progressWords, TOO_LARGE } from '#app/messaging/chosen-file.ts';
import { createFileTray, TOO_MANY } from '#app/messaging/file-tray.ts';

const pdf = (name: string) => new File(['%PDF'], name, { type: 'application/pdf' });
const photo = (name: string) => new File(['JPEG'], name, { type: 'image/jpeg' });

function openTray() {
  const asked: FileToBring[] = [];
  const answers: ((brought: Brought) => void)[] = [];
  const tray = createFileTray({
    bring: (file) => {
      asked.push(file);
      return new Promise((resolve) => answers.push(resolve));
    },
    drawThumbnail: () => Promise.resolve(null),
  });
  const settle = async (brought: Brought) => {
    const turn = new Promise((resolve) => setTimeout(resolve));
    await turn;
    answers.shift()?.(brought);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const keep = (name: string, kind: 'picture' | 'document' = 'document') =>
    settle({ kind: 'kept', upload: { id: `id-of-${name}`, kind, name, label: 'PDF', bytes: 4 } });
  return { tray, asked, settle, keep, states: () => tray.files.get().map(({ state }) => state) };
}

describe('the files of a message that is being written', () => {
  it('are brought one after the other, each under an id of its own, with words for how far', async () => {
    const { tray, asked, keep, states } = openTray();
    expect(tray.add([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')])).toBeNull();
    await keep('a.pdf');
    expect(states()).toEqual(['kept', 'uploading', 'waiting']);
    expect(progressWords(tray.files.get())).toBe('Uploading 2 of 3…');
    const ready = tray.whenReady();
    await keep('b.pdf');
    await keep('c.pdf');
    expect(await ready).toMatchObject([
      { fileId: 'id-of-a.pdf', kind: 'document', alt: '' },
      { fileId: 'id-of-b.pdf' },
      { fileId: 'id-of-c.pdf' },
    ]);
    expect(new Set(asked.map(({ clientId }) => clientId)).size).toBe(3);
    expect(progressWords(tray.files.get())).toBeNull();
  });

  it('hold the message back until a picture is described, or only decorates', async () => {
    const { tray, keep } = openTray();
    tray.add([photo('map.jpg')]);
    await keep('map.jpg', 'picture');
    expect(await tray.whenReady()).toBeNull();
    const [first] = tray.files.get();
    const clientId = first?.clientId ?? '';
    expect(first?.problem).toBe(DESCRIBE);
    tray.describe(clientId, { alt: ' A field ' });
    expect(await tray.whenReady()).toMatchObject([{ alt: 'A field', isDecoration: false }]);
    tray.describe(clientId, { alt: '', isDecoration: true });
    expect(await tray.whenReady()).toMatchObject([{ alt: '', isDecoration: true }]);
  });

  it('that did not get through are tried again under the same id, and hold the message back', async () => {
    const { tray, asked, settle, keep } = openTray();
    tray.add([pdf('Mrs Smith.pdf')]);
    await settle({ kind: 'refused', because: 'This looks like a name.', mayPass: true });
    expect(await tray.whenReady()).toBeNull();
    const [first] = tray.files.get();
    const clientId = first?.clientId ?? '';
    expect(first?.because).toBe('This looks like a name.');
    tray.tryAgain(clientId, { isChecked: true });
    await keep('Mrs Smith.pdf');
    expect(await tray.whenReady()).toHaveLength(1);
    expect(asked.map((one) => [one.clientId, one.isChecked])).toEqual([
      [clientId, false],
      [clientId, true],
    ]);
  });

  it('are four at most, none too large, and leave when they are removed', async () => {
    const { tray, asked, keep } = openTray();
    const large = pdf('large.pdf');
    Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 });
    const five = [large, ...['a', 'b', 'c', 'd'].map((name) => pdf(`${name}.pdf`))];
    expect(tray.add(five)).toBe(TOO_MANY);
    expect(tray.files.get().map(({ name }) => name)).toEqual([
      'large.pdf',
      'a.pdf',
      'b.pdf',
      'c.pdf',
    ]);
    const [first] = tray.files.get();
    expect(first?.because).toBe(TOO_LARGE);
    for (const name of ['a', 'b', 'c']) await keep(`${name}.pdf`);
    expect(await tray.whenReady()).toBeNull();
    tray.remove(first?.clientId ?? '');
    expect(await tray.whenReady()).toHaveLength(3);
    expect(asked).toHaveLength(3);
  });

  it('come back with a message that is changed, without being brought again', async () => {
    const { tray, asked, keep } = openTray();
    tray.add([pdf('a.pdf')]);
    await keep('a.pdf');
    const attached = (await tray.whenReady()) ?? [];
    tray.clear();
    tray.putBack(attached);
    expect(await tray.whenReady()).toEqual(attached);
    expect(asked).toHaveLength(1);
  });
});

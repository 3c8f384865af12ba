// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';

import { bindNotes } from '#app/meetings/bind-notes.ts';

function openField(words = '') {
  const doc = new Y.Doc();
  const text = doc.getText('meeting');
  text.insert(0, words);
  const area = document.createElement('textarea');
  document.body.append(area);
  const onComposing = vi.fn<(isComposing: boolean) => void>();
  const end = bindNotes({ area, text, onComposing });
  const type = (value: string, caret = value.length) => {
    area.value = value;
    area.setSelectionRange(caret, caret);
    area.dispatchEvent(new Event('input'));
  };
  return { doc, text, area, end, type, onComposing };
}
/** What somebody else does comes as an update of another document. */
function others(doc: Y.Doc, write: (text: Y.Text) => void): void {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  write(theirs.getText('meeting'));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'server');
}

describe('a field of shared notes', () => {
  it('shows the text, and what is typed is in it', () => {
    const { area, text, type } = openField('Buses');
    expect(area.value).toBe('Buses');
    type('Buses stop');
    expect(text.toJSON()).toBe('Buses stop');
  });

  it('keeps caret and selection at the same letters when others write', () => {
    const { doc, area } = openField('Buses stop at six');
    area.setSelectionRange(6, 10);
    others(doc, (text) => text.insert(0, 'All: '));
    others(doc, (text) => text.insert(text.length, ' sharp'));
    expect(area.value).toBe('All: Buses stop at six sharp');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('stop');
  });

  it('says while letters are put together, and takes them once', () => {
    const { area, text, type, onComposing } = openField('');
    area.dispatchEvent(new Event('compositionstart'));
    type('か');
    type('家');
    area.dispatchEvent(new Event('compositionend'));
    expect(text.toJSON()).toBe('家');
    expect(onComposing.mock.calls).toEqual([[true], [false]]);
  });

  it('lets go at its end', () => {
    const { doc, area, text, end, type } = openField('One');
    end();
    others(doc, (theirs) => theirs.insert(0, 'Two '));
    expect(area.value).toBe('One');
    type('Three');
    expect(text.toJSON()).toBe('Two One');
  });

  it('is always the same as the text, whoever writes when', () => {
    const step = fc.record({
      mine: fc.boolean(),
      at: fc.nat(20),
      words: fc.constantFrom('a', 'bb', ''),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const { doc, area, text, end, type } = openField('Words that stand');
        for (const { mine, at, words } of steps) {
          const place = Math.min(at, area.value.length);
          const before = area.value.slice(0, place) + words;
          if (mine) type(before + area.value.slice(place + (words === '' ? 1 : 0)), before.length);
          else others(doc, (theirs) => theirs.insert(place, words.toUpperCase()));
          expect(area.value).toBe(text.toJSON());
        }
        end();
      }),
      { numRuns: 150 },
    );
  });
});

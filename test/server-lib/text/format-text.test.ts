import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatText } from '#server/lib/text/format-text.ts';
import type { TextBlock, TextSpan } from '#server/lib/text/text-tree.ts';

const text = (words: string): TextSpan => ({ kind: 'text', text: words });
const paragraph = (...spans: TextSpan[]): TextBlock => ({ kind: 'paragraph', spans });
const link = (href: string, words: string): TextSpan => ({
  kind: 'link',
  href,
  spans: [text(words)],
});

interface Found {
  words: string;
  hrefs: string[];
}

/** Walks a tree and fails on anything that the contract does not name. */
function walk(blocks: readonly TextBlock[], found: Found = { words: '', hrefs: [] }): Found {
  for (const block of blocks) {
    expect(['paragraph', 'list', 'quote']).toContain(block.kind);
    if (block.kind === 'paragraph') walkSpans(block.spans, found);
    if (block.kind === 'quote') walk(block.blocks, found);
    if (block.kind === 'list') {
      expect(block.start === null || Number.isSafeInteger(block.start)).toBe(true);
      for (const item of block.items) walk(item, found);
    }
  }
  return found;
}

function walkSpans(spans: readonly TextSpan[], found: Found): void {
  for (const span of spans) {
    expect(['text', 'bold', 'link']).toContain(span.kind);
    if (span.kind === 'text') {
      expect(Object.keys(span).sort()).toEqual(['kind', 'text']);
      expect(typeof span.text).toBe('string');
      found.words += span.text;
      continue;
    }
    if (span.kind === 'mention') continue;
    if (span.kind === 'link') found.hrefs.push(span.href);
    walkSpans(span.spans, found);
  }
}

describe('the text of a message', () => {
  it.each<[string, TextBlock[]]>([
    ['one\ntwo', [paragraph(text('one\ntwo'))]],
    ['one\n\ntwo', [paragraph(text('one')), paragraph(text('two'))]],
    [
      'really **bold** words',
      [paragraph(text('really '), { kind: 'bold', spans: [text('bold')] }, text(' words'))],
    ],
    [
      '- one\n- two',
      [{ kind: 'list', start: null, items: [[paragraph(text('one'))], [paragraph(text('two'))]] }],
    ],
    [
      '3. three\n4. four',
      [{ kind: 'list', start: 3, items: [[paragraph(text('three'))], [paragraph(text('four'))]] }],
    ],
    ['> said\n> so', [{ kind: 'quote', blocks: [paragraph(text('said\nso'))] }]],
    [
      'see https://nhs.uk/x?a=1&b=2.',
      [
        paragraph(
          text('see '),
          link('https://nhs.uk/x?a=1&b=2', 'https://nhs.uk/x?a=1&b=2'),
          text('.'),
        ),
      ],
    ],
    ['www.gov.uk', [paragraph(link('http://www.gov.uk/', 'www.gov.uk'))]],
    ['a@b.example.com', [paragraph(link('mailto:a@b.example.com', 'a@b.example.com'))]],
    ['[the form](https://x.example/f)', [paragraph(link('https://x.example/f', 'the form'))]],
    ['<https://x.example/f>', [paragraph(link('https://x.example/f', 'https://x.example/f'))]],
  ])('%j has its shape', (typed, shape) => {
    expect(formatText(typed)).toEqual(shape);
  });

  it.each([
    '# no heading',
    '*no* _emphasis_',
    '`no code`',
    '```\nno fence\n```',
    '~~not struck~~',
    '---',
    'a | b\n--|--',
    '<b>no html</b> <!-- none -->',
    '&amp; &#x41; stay',
    '1\\. \\*stay\\*',
    'words.it and notes.co are words',
    '[ref]\n\nref: x',
    'snake_case_name and __init__x',
  ])('%j stays as it was typed', (typed) => {
    expect(walk(formatText(typed))).toEqual({ words: typed.replace(/\n\n/g, ''), hrefs: [] });
  });

  it('is never swallowed: marks without words are shown as letters', () => {
    for (const typed of [
      '>',
      '-',
      '**',
      '> - ',
      '>>>>>>>>>>>>>>>>>>>> deep',
      '- '.repeat(20) + 'x',
    ]) {
      expect(walk(formatText(typed)).words).toBe(typed);
    }
  });

  it('shows where a link leads that dresses up as another', () => {
    const dressed = formatText('[https://nhs.uk](https://evil.example/)');
    expect(dressed).toEqual([paragraph(link('https://evil.example/', 'https://evil.example/'))]);
    const honest = formatText('[https://nhs.uk/help](https://nhs.uk/other)');
    expect(honest).toEqual([paragraph(link('https://nhs.uk/other', 'https://nhs.uk/help'))]);
  });

  it('keeps every letter that was typed, whatever marks stand around it', () => {
    const part = fc.constantFrom(...Array.from('*_()>-`!\n ab&"\\~#'));
    const letters = (words: string) => words.replace(/[\s*_>-]/g, '');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const typed = parts.join('');
        expect(letters(walk(formatText(typed)).words)).toBe(letters(typed));
      }),
      { numRuns: 1000 },
    );
  });

  it('has no unsafe link, however the parts of links are thrown together', () => {
    const part = fc.constantFrom(
      ...Array.from('*[]()<>!\n a:/"'),
      'https://a.example',
      'javascript:',
      'data:text/html,',
      'mailto:',
      '@',
      'www.',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { hrefs } = walk(formatText(parts.join('')));
        for (const href of hrefs) expect(href).toMatch(/^(https?:\/\/|mailto:)[^\s"<>]+$/);
      }),
      { numRuns: 1000 },
    );
  });
});

/** T22: sixty ways in which script has come into pages through text. */
const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<input autofocus onfocus=alert(1)>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<base href="javascript:/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<style>@import "javascript:alert(1)"</style>',
  '<div style="background:url(javascript:alert(1))">',
  '<!--><script>alert(1)</script-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A&#x61&#x76&#x61script:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](javascript://www.example.com%0Aalert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](data:image/svg+xml,<svg onload=alert(1)>)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://x.example/1)',
  '[x](ws://x.example)',
  '[x](//evil.example)',
  '[x](/sign-out)',
  '[x](https://user:password@evil.example)',
  '[x](https://nhs.uk@evil.example)',
  '[x](mailto:a@b.example?bcc=everybody@evil.example)',
  '[x](tel:999)',
  '[x](https://ok.example "onmouseover=alert(1)")',
  '[x](https://ok.example/"onmouseover="alert(1))',
  '![x](javascript:alert(1))',
  '![x](https://ok.example/x.png"onerror="alert(1))',
  '<javascript:alert(1)>',
  '<https://ok.example/"onclick="alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '**<b onclick=alert(1)>**',
  '> <script>alert(1)</script>',
  '- <script>alert(1)</script>',
  'javascript:alert(1)',
  'https://ok.example/<script>alert(1)</script>',
  'https://ok.example/"><script>alert(1)</script>',
  'www.example.com/javascript:alert(1)',
  '\u202ehttps://evil.example',
];

describe('hostile text (T22)', () => {
  it('counts sixty attacks and more', () => {
    expect(new Set(attacks).size).toBeGreaterThanOrEqual(60);
  });

  it.each(attacks)('%j becomes letters or a safe link', (typed) => {
    const { hrefs } = walk(formatText(typed));
    for (const href of hrefs) {
      const { protocol, username, password, search } = new URL(href);
      expect(['http:', 'https:', 'mailto:']).toContain(protocol);
      expect(username + password).toBe('');
      expect(href).not.toMatch(/["'<>\s]/);
      if (protocol === 'mailto:') expect(search).toBe('');
    }
  });

  it('of sixty attacks by link, only links to web pages come through', () => {
    const hrefs = attacks.flatMap((typed) => walk(formatText(typed)).hrefs);
    expect(hrefs.length).toBeGreaterThan(3);
    expect(hrefs.filter((href) => href.includes('evil'))).toEqual(['https://evil.example/']);
  });

  it.each([
    ['unclosed links', '[x](<'],
    ['unclosed labels', '[[a]('],
    ['brackets', '['],
    ['quotes', '> '],
    ['points', '- '],
    ['numbers', '1. '],
    ['bold marks', '**a'],
    ['emphasis marks', '_*'],
    ['autolinks', '<http://'],
    ['addresses', 'a@'],
  ])('of 4,000 characters of %s is read in moments and stays small', (_name, part) => {
    const typed = part.repeat(Math.floor(4000 / part.length));
    const blocks = formatText(typed);
    walk(blocks);
    expect(JSON.stringify(blocks).length).toBeLessThan(60_000);
    expect(depthOf(blocks)).toBeLessThan(12);
  });

  it('nested ten thousand deep is cut flat and kept whole', () => {
    const typed = `${'> '.repeat(10_000)}x`;
    expect(formatText(typed)).toEqual([paragraph(text(typed))]);
  });
});

function depthOf(blocks: readonly TextBlock[]): number {
  const below = blocks.map((block) => {
    if (block.kind === 'paragraph') return 0;
    if (block.kind === 'quote') return depthOf(block.blocks);
    return Math.max(0, ...block.items.map(depthOf));
  });
  return 1 + Math.max(0, ...below);
}

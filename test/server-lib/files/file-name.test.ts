import { describe, expect, it } from 'vitest';

import { attachmentHeader, endingOf, nameFile } from '#server/lib/files/file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\me\\My plan.docx', 'My plan.pdf'],
    ['.htaccess', 'file.pdf'],
    ['..', 'file.pdf'],
    ['', 'file.pdf'],
    ['plan\r\nSet-Cookie: a=b.txt', 'planSet-Cookie a=b.pdf'],
    ['plan\u202Efdp.exe', 'planfdp.pdf'],
    ['plan\u0000.html', 'plan.pdf'],
    ['Café ŵyn.pdf', 'Café ŵyn.pdf'],
    ['x'.repeat(300), `${'x'.repeat(96)}.pdf`],
  ])('%j becomes harmless', (given, name) => {
    expect(nameFile(given, 'pdf')).toBe(name);
  });

  it('has the ending that stands last, in small letters', () => {
    expect(['a.TXT', 'a.b.csv', 'a', 'a.', '.gitignore/x'].map(endingOf)).toEqual([
      'txt',
      'csv',
      '',
      '',
      '',
    ]);
  });

  it('cannot end the header that carries it', () => {
    const header = attachmentHeader('a"; filename="evil.html\\ ŵ\'*.pdf');
    expect(header).toBe(
      "attachment; filename=\"a; filename=evil.html w'*.pdf\"; filename*=UTF-8''a%22%3B%20filename%3D%22evil.html%5C%20%C5%B5%27%2A.pdf",
    );
  });
});

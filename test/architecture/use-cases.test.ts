import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { capabilitiesOfServer } from '#test/support/list-capabilities.ts';

/** Files that the capability's index re-exports from: its use cases. */
function useCasesOf(capability: string): string[] {
  const index = readFileSync(`server/${capability}/index.ts`, 'utf8');
  return [...index.matchAll(/from '\.\/([a-z/-]+)\.ts'/g)].flatMap(([, name]) =>
    name === undefined || ['contract', 'policy'].includes(name) ? [] : [name],
  );
}

describe.each(capabilitiesOfServer)('the use cases of %s', (capability) => {
  it('each have a test file of their name', () => {
    const untested = useCasesOf(capability).filter(
      (name) => !existsSync(`test/${capability}/${name}.test.ts`),
    );
    expect(untested).toEqual([]);
    expect(useCasesOf(capability).length).toBeGreaterThan(0);
  });

  it('are re-exported by an index that does nothing else', () => {
    const index = readFileSync(`server/${capability}/index.ts`, 'utf8');
    const withoutComments = index.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const statements = withoutComments.split(';').map((statement) => statement.trim());
    expect(statements.filter((text) => text !== '' && !text.startsWith('export'))).toEqual([]);
    expect(withoutComments).not.toMatch(/export (const|function|async|class|default)/);
  });
});

import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';

/**
 * `npm run new use-case messaging archive-room`: writes the use case, its line in the capability's
 * index and a test that fails until it is written.
 */
const [kind, capability = '', name = ''] = process.argv.slice(2);
const isKebab = (text: string) => /^[a-z]+(-[a-z]+)*$/.test(text);
if (kind !== 'use-case' || !isKebab(capability) || !/^[a-z]+(-[a-z]+)+$/.test(name)) {
  stop(
    'Write it like this: npm run new use-case messaging archive-room\n' +
      'A use case is named by its verb and its noun, in small letters with hyphens.',
  );
}
if (!existsSync(`server/${capability}/index.ts`))
  stop(`There is no server/${capability}/index.ts.`);

const functionName = name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
const typeName = `${functionName.charAt(0).toUpperCase()}${functionName.slice(1)}`;

writeNew(
  `server/${capability}/${name}.ts`,
  `import type { Actor } from '#server/accounts/contract.ts';
import { parseInput } from '#server/lib/parse-input.ts';
import type { Tools } from '#server/lib/tools.ts';

import { ${functionName}Input } from './contract.ts';

/** What ${functionName} promises. */
export async function ${functionName}(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const input = parseInput(${functionName}Input, rawInput);
}
`,
);
mkdirSync(`test/${capability}`, { recursive: true });
writeNew(
  `test/${capability}/${name}.test.ts`,
  `import { describe, expect, it } from 'vitest';

import { startTestPlatform } from '#test/support/platform.ts';

describe('${functionName}', () => {
  it('does what it promises, for whom it may', async () => {
    const { platform } = await startTestPlatform();
    expect(platform.${capability}).toHaveProperty('${functionName}');
    expect.fail('Say what ${typeName} promises, then prove it from both sides.');
  });
});
`,
);
const index = `server/${capability}/index.ts`;
const lines = readFileSync(index, 'utf8').trimEnd().split('\n');
lines.push(`export { ${functionName} } from './${name}.ts';`);
writeFileSync(index, `${lines.join('\n')}\n`);
process.stdout.write(
  `Written: server/${capability}/${name}.ts and test/${capability}/${name}.test.ts.\n` +
    `Next: add ${functionName}Input to server/${capability}/contract.ts.\n`,
);

function writeNew(path: string, text: string): void {
  if (existsSync(path)) stop(`${path} is there already.`);
  writeFileSync(path, text);
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

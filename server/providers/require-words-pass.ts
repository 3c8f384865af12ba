import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass as askGuard } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { wordFields, type ContactWords } from './contract.ts';

type Typed = { [Field in keyof ContactWords]?: string | undefined } & {
  organisationName?: string | undefined;
  checked?: 'yes' | 'on' | undefined;
};

/** Asks Guard before the words of a contact are stored. */
export function requireWordsPass(tools: Tools, actor: Actor, typed: Typed): void {
  const fields = ['organisationName', ...wordFields] as const;
  const texts = Object.fromEntries(fields.map((field) => [field, typed[field]]));
  askGuard(tools, actor, { place: 'contact', texts, checked: typed.checked });
}

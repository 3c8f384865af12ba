import type { Actor } from '#server/accounts/contract.ts';
import { signIn } from '#server/accounts/index.ts';
import type { Tools } from '#server/lib/tools.ts';
import { writeMarlshire } from '#test/support/marlshire.ts';

import { actorOf, HOME, PASSWORD } from './county.ts';

export interface SecondCounty {
  countyId: string;
  organisationId: string;
  /** Bryony Weir: administrator and coordinator there. */
  bryony: Actor;
}

/** Marlshire, another county of the same installation, with its own staff. */
export async function addMarlshire(tools: Tools): Promise<SecondCounty> {
  const { countyId, organisationId, email } = await writeMarlshire(tools.clock, PASSWORD);
  const { setCookie } = await signIn(tools, { email, password: PASSWORD }, HOME);
  return { countyId, organisationId, bryony: await actorOf(tools, setCookie) };
}

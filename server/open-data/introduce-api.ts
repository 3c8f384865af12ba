import { OPEN_REFERRAL_PATH, STANDARD, type ApiView, type OpenDataTools } from './contract.ts';

/** `/`: which standard this is, and where its description stands. */
export function introduceApi({ env }: OpenDataTools): ApiView {
  return { ...STANDARD, openapi_url: `${env.publicOrigin}${OPEN_REFERRAL_PATH}/openapi.json` };
}

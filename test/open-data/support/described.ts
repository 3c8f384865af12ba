import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

import type { OpenDataTools } from '#server/open-data/contract.ts';
import { describeApi } from '#server/open-data/index.ts';

const tools = { env: { publicOrigin: 'http://localhost:3000' } } as OpenDataTools;

function createAjv() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv;
}

const ajv = createAjv();
ajv.addSchema({ $id: 'api', components: describeApi(tools).components });

/** Fails where the value is not what the project's own description says of it. */
export function expectAsDescribed(schema: string, value: unknown): void {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validate) throw new Error(`Nothing describes ${schema}.`);
  const isValid = validate(value);
  expect(isValid ? [] : validate.errors).toEqual([]);
}

/** The published schemas of the standard, beside the project or above it. They are not part of it. */
const folder = ['..', '../..']
  .map((above) => `${above}/shared/standards/open-referral-uk`)
  .find((path) => existsSync(path));
export const hasStandard = folder !== undefined;

/** What the value lacks by a schema of the standard, such as `compiled/service`. */
export function faultsByStandard(schema: string, value: unknown): unknown[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));
  const standard = createAjv();
  for (const name of ['taxonomy_term', 'attribute']) {
    standard.addSchema(read(`schema/${name}.json`) as object, `${name}.json`);
  }
  const validate = standard.compile(read(`schema/${schema}.json`) as object);
  return validate(value) ? [] : (validate.errors ?? []);
}

/** The same of the standard's page, without its contents. */
export function faultsOfPage(value: unknown): unknown[] {
  const openApi = JSON.parse(readFileSync(`${folder}/schema/openapi.json`, 'utf8')) as {
    components: { schemas: { Page: object } };
  };
  const validate = createAjv().compile(openApi.components.schemas.Page);
  return validate(value) ? [] : (validate.errors ?? []);
}

export function standardOpenApi(): {
  paths: Record<string, { get: { parameters?: { $ref: string }[] } }>;
} {
  return JSON.parse(readFileSync(`${folder}/schema/openapi.json`, 'utf8')) as never;
}

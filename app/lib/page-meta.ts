import type { MetaFunction } from '@remix-run/react';

/**
 * The title of a page. A page whose form was refused begins with "Error:", so that a person who
 * listens knows at once; with script the error summary does the same.
 */
export function pageMeta(title: string | ((data: unknown) => string)): MetaFunction {
  return ({ data, matches }) => {
    const words = typeof title === 'string' ? title : title(data);
    return [{ title: `${wasRefused(matches[0]?.data) ? 'Error: ' : ''}${words} - Hedgerow` }];
  };
}

/** Root's loader says whether the form of this request was refused. */
function wasRefused(rootData: unknown): boolean {
  return rootData instanceof Object && 'refused' in rootData && rootData.refused === true;
}

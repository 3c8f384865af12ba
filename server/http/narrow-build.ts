interface Routes {
  readonly [id: string]: { parentId?: string | undefined; path?: string | undefined } | undefined;
}

/** What is read here of a build of Remix. */
interface Pages {
  routes: Routes;
  assets: { routes: object };
}

/**
 * A build with only those pages that an address under this first part can lead to, and with the
 * layouts around them. Remix compiles a pattern for page after page at each request until one
 * fits, and does so four times, so that 80 pages are a tenth of the work of a page. What browsers are
 * told of pages is a file of its own, and stays whole.
 *
 * @param first the first part of an address, in small letters: "rooms" of `/rooms/new`, "" of `/`
 */
export function narrowBuild<Build extends Pages>(build: Build, first: string): Build {
  const isWanted = (id: string) => {
    const own = firstPartOf(build.routes, id);
    return own === '' || own === first || /^[:*]/.test(own);
  };
  const only = (routes: object): object =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => isWanted(id)));
  const { assets } = build;
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...assets, routes: only(assets.routes) },
  };
}

/**
 * The first part of the address that a request asks for, be it for a page or for its data, or null
 * where it cannot be told so simply.
 */
export function firstPartAsked(path: string): string | null {
  const [, first = ''] = path.split('/', 2);
  const plain = first.replace(/\.data$/, '').toLowerCase();
  if (plain === '_root') return '';
  return /^[a-z0-9-]*$/.test(plain) ? plain : null;
}

/** All first parts that addresses of this build have. Patterns are none: they stay in every build. */
export function firstPartsOf({ routes }: Pick<Pages, 'routes'>): Set<string> {
  return new Set(Object.keys(routes).map((id) => firstPartOf(routes, id)));
}

/** Empty for a layout and for the page at `/`. */
function firstPartOf(routes: Routes, id: string): string {
  const route = routes[id];
  if (!route) return '';
  const ofParent = route.parentId === undefined ? '' : firstPartOf(routes, route.parentId);
  if (ofParent !== '') return ofParent;
  return route.path?.split('/')[0]?.toLowerCase() ?? '';
}

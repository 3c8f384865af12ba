import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

import remixConfig from './remix.config.js';

/**
 * Fails a build whose browser code reaches for the server. Contracts and guard are pure and may
 * travel. The import check of `npm run check` says the same sooner; this is the second wall.
 */
function keepServerOutOfTheBrowser(): Plugin {
  return {
    name: 'keep-server-out-of-the-browser',
    enforce: 'pre',
    load(id, options) {
      const path = id.split('?')[0] ?? id;
      const isServerCode = path.startsWith(`${import.meta.dirname}/server/`);
      const mayTravel = path.endsWith('/contract.ts') || path.includes('/server/guard/');
      if (isServerCode && !mayTravel && !options?.ssr) {
        throw new Error(
          `${path} is server code and a page imports a value of it. ` +
            'Take it from the load context, or import only its type.',
        );
      }
      return null;
    },
  };
}

/** Drawings of the pages that are open to everybody. */
const publicIcons =
  /\/(arrow-left|chevron-right|circle-check|circle-exclamation-point|eye|eye-off|info|mail|shield-exclamation-point|triangle-exclamation-point)\.mjs$/;

/**
 * Drawings go in two files, one for every page and one for those of members: else each would be a
 * file of its own, and a page would ask for thirty.
 */
function fileOfDrawing(id: string): string | undefined {
  if (!id.includes('/lucide-react/')) return undefined;
  return id.includes('/icons/') && !publicIcons.test(id) ? 'icons' : 'drawing';
}

export default defineConfig({
  plugins: [keepServerOutOfTheBrowser(), tailwindcss(), remix(remixConfig)],
  build: {
    sourcemap: false,
    // 3 kB smaller than esbuild's over React and the router, which every page carries.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 2 } },
    rollupOptions: {
      output: { manualChunks: fileOfDrawing },
      onwarn(warning, warn) {
        // zod marks calls as pure in places that Rollup does not read. It only says so.
        if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
      },
    },
  },
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      '@remix-run/react',
      'socket.io-client',
    ],
  },
});

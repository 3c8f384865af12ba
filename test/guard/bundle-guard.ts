import { build, type BuildOptions, type BuildResult } from 'esbuild';

const OPTIONS = {
  entryPoints: ['server/guard/index.ts'],
  absWorkingDir: process.cwd(),
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  platform: 'browser',
  target: 'es2022',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** The whole of Guard as a browser gets it: a module, or one script that sets `guard`. */
export async function bundleGuard(
  format: 'esm' | 'iife' = 'iife',
): Promise<{ script: string; sources: string[] }> {
  const result: BuildResult<typeof OPTIONS> = await build({
    ...OPTIONS,
    format,
    globalName: 'guard',
  });
  const script = result.outputFiles.map((file) => file.text).join('\n');
  return { script, sources: Object.keys(result.metafile.inputs) };
}

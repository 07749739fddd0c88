/** Loads a module of ours with the first call: esbuild bundles it like an imported one, and runs it only then. */
declare function require(module: string): unknown;

import { createRequire } from 'node:module';
import type { Tool } from './tools/tool';

const require = createRequire(__filename);

/** The tool of a module of `tools/`; nothing of it is loaded before. */
export function toolOf(file: string): Tool {
  const module: unknown = require(`./tools/${file}.js`);
  return (module as { readonly tool: Tool }).tool;
}

import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const load = os.loadavg()[0] ?? 0;
console.log(
  `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ` +
    `${os.type()} ${os.release()}, Node ${process.versions.node} (V8 ${process.versions.v8})`,
);
console.log(`load ${load.toFixed(1)}${load > 0.5 ? ': other work shares the machine, so times vary' : ''}`);
const manifest: unknown = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
const { dependencies } = manifest as { readonly dependencies: Readonly<Record<string, string>> };
console.log(
  Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', '),
);

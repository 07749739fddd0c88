#!/usr/bin/env node
// dist/cli.js. The command line comes with an `import()`, so that nothing of it is among what activation needs.
void import('./cli/main').then(({ runCommandLine }) => runCommandLine());

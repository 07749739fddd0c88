import type { Tool } from './tool';

/** Harper's WebAssembly on plain text, one linter kept, as an editor would. */
export const tool: Tool = {
  async prepare() {
    const [{ Dialect, LocalLinter }, { binaryInlined }] = await Promise.all([
      import('harper.js'),
      import('harper.js/binaryInlined'),
    ]);
    const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
    await linter.setup();
    return async (text) => {
      const found = await linter.lint(text, { language: 'plaintext' });
      return found.filter((lint) => lint.message() !== '' && lint.span().end > 0).length;
    };
  },
};

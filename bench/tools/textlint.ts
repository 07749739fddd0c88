import type { Tool } from './tool';

/** textlint's kernel on plain text with six rules for English. */
export const tool: Tool = {
  async prepare() {
    const { TextlintKernel } = await import('@textlint/kernel');
    const kernel = new TextlintKernel();
    const plugin = exportOf(await import('@textlint/textlint-plugin-text'));
    const modules = {
      'write-good': await import('textlint-rule-write-good'),
      alex: await import('textlint-rule-alex'),
      terminology: await import('textlint-rule-terminology'),
      'stop-words': await import('textlint-rule-stop-words'),
      'en-max-word-count': await import('textlint-rule-en-max-word-count'),
      'common-misspellings': await import('textlint-rule-common-misspellings'),
    };
    const rules = Object.entries(modules).map(([ruleId, module]) => ({ ruleId, rule: exportOf(module) }));
    const options = { ext: '.txt', plugins: [{ pluginId: 'text', plugin }], rules };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
};

/** What a package exports, however its modules were made. */
function exportOf(module: { readonly default: unknown }): unknown {
  const inner = module.default;
  return typeof inner === 'object' && inner !== null && 'default' in inner ? inner.default : inner;
}

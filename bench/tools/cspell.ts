import type { Tool } from './tool';

/** cSpell as its editor extension calls it: one validator for a document, no suggestions. */
export const tool: Tool = {
  async prepare() {
    const { createTextDocument, DocumentValidator } = await import('cspell-lib');
    const document = createTextDocument({ uri: 'file:///post.md', content: '', languageId: 'markdown' });
    const validator = new DocumentValidator(
      document,
      { noConfigSearch: true, generateSuggestions: false },
      {},
    );
    await validator.prepare();
    return async (text) => {
      await validator.updateDocumentText(text);
      return validator.checkDocument().length;
    };
  },
};

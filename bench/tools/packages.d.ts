/**
 * What is used of the packages in `bench/package.json`. Declared here, so that types check before they are
 * installed.
 */

declare module 'alex' {
  export function text(text: string): { readonly messages: readonly { readonly reason: string }[] };
}

declare module 'retext' {
  interface Processor {
    use(plugin: unknown): Processor;
    freeze(): Processor;
    processSync(text: string): { readonly messages: readonly { readonly reason: string }[] };
  }
  export function retext(): Processor;
}
declare module 'retext-readability' {
  const plugin: unknown;
  export default plugin;
}
declare module 'retext-equality' {
  const plugin: unknown;
  export default plugin;
}
declare module 'retext-intensify' {
  const plugin: unknown;
  export default plugin;
}
declare module 'retext-profanities' {
  const plugin: unknown;
  export default plugin;
}

declare module 'harper.js' {
  interface Lint {
    message(): string;
    span(): { readonly start: number; readonly end: number };
  }
  export const Dialect: { readonly British: number };
  export class LocalLinter {
    constructor(init: { readonly binary: unknown; readonly dialect: number });
    setup(): Promise<void>;
    lint(text: string, options: { readonly language: 'plaintext' }): Promise<readonly Lint[]>;
  }
}
declare module 'harper.js/binaryInlined' {
  export const binaryInlined: unknown;
}

declare module '@textlint/kernel' {
  export class TextlintKernel {
    lintText(
      text: string,
      options: {
        readonly ext: string;
        readonly plugins: readonly { readonly pluginId: string; readonly plugin: unknown }[];
        readonly rules: readonly { readonly ruleId: string; readonly rule: unknown }[];
      },
    ): Promise<{ readonly messages: readonly { readonly message: string }[] }>;
  }
}

declare module 'markdownlint/sync' {
  export function lint(options: {
    readonly strings: Readonly<Record<string, string>>;
  }): Readonly<Record<string, readonly { readonly ruleDescription: string }[]>>;
}

declare module 'cspell-lib' {
  interface TextDocument {
    readonly uri: unknown;
  }
  export function createTextDocument(definition: {
    readonly uri: string;
    readonly content: string;
    readonly languageId: string;
  }): TextDocument;
  export class DocumentValidator {
    constructor(
      document: TextDocument,
      options: { readonly noConfigSearch: boolean; readonly generateSuggestions: boolean },
      settings: object,
    );
    prepare(): Promise<void>;
    updateDocumentText(text: string): Promise<void>;
    checkDocument(): readonly { readonly text: string }[];
  }
}

declare module '@textlint/textlint-plugin-text' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-write-good' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-alex' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-terminology' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-stop-words' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-en-max-word-count' {
  const rule: unknown;
  export default rule;
}
declare module 'textlint-rule-common-misspellings' {
  const rule: unknown;
  export default rule;
}
